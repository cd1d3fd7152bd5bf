package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Refusal;

/** Two officers press the button at the same moment: is there one credential, and is the other told? */
class ApprovingTwiceIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Test
    void one_credential_comes_of_it_and_a_clear_refusal() {
        Application application = stage.waiting("林晓禾", "3411");
        Person officer = stage.officer("34");
        Supplier<Credential> approve = () -> stage.awarded(application, officer);

        List<Outcome<Credential>> outcomes = together.all(Collections.nCopies(4, approve));

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure() != null)
                .hasSize(3)
                .allSatisfy(outcome -> {
                    assertThat(outcome.failure()).isInstanceOf(Refusal.class);
                    assertThat(((Refusal) outcome.failure()).key()).isEqualTo("refusal.approved_already");
                });
        long person = application.getPerson().getId();
        assertThat(database.count("credential", "person_id = ?", person)).isEqualTo(1);
        assertThat(database.count("registry_entry", "person_id = ?", person)).isEqualTo(1);
        assertThat(database.count(
                        "certificate", "credential_id in (select id from credential where person_id = ?)", person))
                .isEqualTo(1);
    }

    @Test
    void approving_and_returning_at_once_does_one_of_the_two() {
        Application application = stage.waiting("林晓禾", "3411");
        Person officer = stage.officer("34");

        List<Outcome<String>> outcomes = together.all(List.of(
                () -> {
                    stage.awarded(application, officer);
                    return "approved";
                },
                () -> {
                    stage.givenBack(application, officer, "请补材料");
                    return "returned";
                }));

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure() != null)
                .singleElement()
                .satisfies(outcome -> assertThat(((Refusal) outcome.failure()).key())
                        .isIn("refusal.approved_already", "refusal.returned_already"));
    }

    @Test
    void applying_twice_at_once_leaves_one_application() {
        Person person = stage.qualified("林晓禾", "3411");
        Supplier<Application> apply = () -> stage.applied(person);

        List<Outcome<Application>> outcomes = together.all(Collections.nCopies(4, apply));

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(database.count("application", "person_id = ?", person.getId()))
                .isEqualTo(1);
    }
}
