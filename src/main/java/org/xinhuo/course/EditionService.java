package org.xinhuo.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.DomainEvent;

/** Keeps what an edition contained, from the day somebody began it. Spoken to by {@link CourseService} alone. */
@ApplicationScoped
@Transactional
class EditionService {

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The editions of a course that somebody began. */
    List<Frozen> list(String course) {
        return editions.list(course);
    }

    Optional<EditionFiles> findFiles(String course, String edition) {
        return editions.findFiles(course, edition);
    }

    /**
     * In a transaction of its own, so that whoever begins the course next already finds it. Where another node was first it
     * fails while the edition is written, and not when it commits: then this server would lose the transaction of who waits.
     *
     * @throws PersistenceException if it could not be kept, most likely because another node has kept it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void freeze(Course course, EditionFiles files) {
        editions.add(new FrozenEdition(course, files, clock.instant()));
        events.fire(new EditionFrozen(course.code(), course.edition(), files.sha256()));
    }
}
