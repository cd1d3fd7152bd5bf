package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Stored;

/** Can somebody who looked at a thing before another changed it undo the change without noticing? */
class StaleCopiesIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private Database database;

    @Test
    void whatever_is_stored_refuses_a_copy_that_is_older_than_itself() {
        stage.awarded(stage.waiting("林晓禾", "3411"), stage.officer("34"));
        Set<String> tried = new TreeSet<>();
        for (Class<?> type : storedTypes()) {
            List<?> some = database.inTransaction(em -> em.createQuery("select e from " + type.getSimpleName() + " e")
                    .setMaxResults(1)
                    .getResultList());
            if (!some.isEmpty()) {
                tried.add(type.getSimpleName());
                refuses(type, (Stored) some.get(0));
            }
        }

        assertThat(tried)
                .contains("Person", "Organisation", "Enrolment", "Attempt", "Application", "Credential", "Certificate");
    }

    private List<Class<?>> storedTypes() {
        return database.inTransaction(em -> em.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(Stored.class::isAssignableFrom)
                .toList());
    }

    private void refuses(Class<?> type, Stored old) {
        database.inTransaction(em -> {
            em.lock(em.find(type, old.getId()), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return null;
        });

        Throwable failure = catchThrowable(() -> database.inTransaction(em -> em.merge(old)));

        assertThat(causes(failure))
                .as("merging a stale " + type.getSimpleName())
                .anyMatch(OptimisticLockException.class::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }
}
