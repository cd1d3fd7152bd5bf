package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Refusal;

/** Do the numbers of certificates run on without a gap and without a double, whatever fails in between? */
class CertificateNumbersIT extends ContainerTest {

    /** Encoded since Unicode 15, in no face: 𱍐. */
    private static final String WITHOUT_GLYPH = Character.toString(0x31350);

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    private List<Integer> serials(String issuer) {
        return database.list("select serial from certificate where issuer = ? order by serial", issuer).stream()
                .map(serial -> ((Number) serial).intValue())
                .toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    @Test
    void twenty_approvals_at_once_take_twenty_numbers_in_a_row() {
        Person officer = stage.officer("15");
        int before = serials("15").size();
        List<Supplier<Credential>> approvals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Application application = stage.waiting("巴特尔·其木格", "15");
            approvals.add(() -> stage.awarded(application, officer));
        }
        Application impossible = stage.waiting("李" + WITHOUT_GLYPH, "15");
        approvals.add(10, () -> stage.awarded(impossible, officer));

        List<Outcome<Credential>> outcomes = together.all(approvals);

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure() != null)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).isInstanceOf(Refusal.class));
        assertThat(serials("15")).isEqualTo(upTo(before + 20));
        assertThat(database.list("select last_serial from certificate_serial where issuer = ?", "15"))
                .containsExactly(before + 20);
    }

    @Test
    void a_character_that_cannot_be_printed_is_named_and_no_number_is_lost() {
        Person officer = stage.officer("45");
        stage.awarded(stage.waiting("韦春燕", "45"), officer);
        Application impossible = stage.waiting("李" + WITHOUT_GLYPH, "45");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> stage.awarded(impossible, officer));

        assertThat(refusal.key()).isEqualTo("refusal.missing_glyph");
        assertThat(refusal.arguments()).contains(WITHOUT_GLYPH, "U+31350");
        assertThat(database.list("select decision from application where id = ?", impossible.getId()))
                .as("it still waits")
                .containsExactly((Object) null);
        assertThat(database.count(
                        "credential", "person_id = ?", impossible.getPerson().getId()))
                .isZero();

        stage.awarded(stage.waiting("韦春燕", "45"), officer);

        assertThat(serials("45")).isEqualTo(upTo(serials("45").size()));
    }

    @Test
    void each_issuer_counts_for_itself() {
        stage.awarded(stage.waiting("才让卓玛", "63"), stage.officer("63"));

        assertThat(serials("63")).startsWith(1);
        assertThat(database.list("select number from certificate where issuer = ? and serial = 1", "63"))
                .singleElement()
                .asString()
                .matches("QJ-63-P1-20\\d\\d-000001-[0-9A-Z]");
    }
}
