package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.log.LogService;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;

/** Is every certificate in the log exactly once, and nothing else, whatever happens at once or fails? */
class RecordingInTheLogIT extends ContainerTest {

    /** Encoded since Unicode 15, in no face. */
    private static final String WITHOUT_GLYPH = Character.toString(0x31350);

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private LogService log;

    private long all(String table) {
        return database.count(table, "1 = 1");
    }

    private void isWhole() {
        long certificates = all("certificate");
        assertThat(all("log_entry")).isEqualTo(certificates);
        assertThat(database.list("select entry_count from log_head")).containsExactly(certificates);
        assertThat(database.list("select place from log_entry order by place"))
                .isEqualTo(LongStream.range(0, certificates).boxed().toList());
        assertThat(log.checkpoint()).isEqualTo(log.checkpoint(certificates).orElseThrow());
    }

    @Test
    void those_who_issue_at_once_in_several_provinces_stand_one_behind_another() {
        List<Supplier<Credential>> approvals = new ArrayList<>();
        for (String province : List.of("15", "45", "63")) {
            Person officer = stage.officer(province);
            for (int i = 0; i < 5; i++) {
                Application application = stage.waiting("巴特尔·其木格", province);
                approvals.add(() -> stage.awarded(application, officer));
            }
        }
        Person officer = stage.officer("62");
        Application impossible = stage.waiting("李" + WITHOUT_GLYPH, "62");
        approvals.add(4, () -> stage.awarded(impossible, officer));
        long before = all("log_entry");

        List<Outcome<Credential>> outcomes = together.all(approvals);

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() != null).hasSize(1);
        assertThat(all("log_entry")).isEqualTo(before + 15);
        isWhole();
    }

    @Test
    void certificates_of_before_the_log_are_recorded_once_and_say_so() {
        stage.awarded(stage.waiting("韦春燕", "45"), stage.officer("45"));
        List<Object> papers = database.list("select sha256 from certificate");
        asBeforeTheLog();
        log.prepare();

        int found = 0;
        for (int more = log.catchUp(); more > 0; more = log.catchUp()) {
            found += more;
        }

        assertThat(found).isEqualTo(papers.size());
        assertThat(log.catchUp()).isZero();
        isWhole();
        assertThat(database.count("log_entry", "is_late = false")).isZero();
        for (Object text : database.list("select record_text from log_entry where place < 5")) {
            assertThat((String) text).contains("\nholder: ", "\nsha256: ", "\nrecordedAt: ", "\nsalt: ");
        }

        Credential next = stage.awarded(stage.waiting("韦春燕", "45"), stage.officer("45"));

        isWhole();
        assertThat(database.list(
                        "select e.is_late from log_entry e join certificate c on c.id = e.certificate_id"
                                + " where c.credential_id = ?",
                        next.getId()))
                .containsExactly(false);
    }

    /** As a database is that was begun before there was a log. */
    private void asBeforeTheLog() {
        database.inTransaction(em -> {
            for (String sql : List.of(
                    "delete from log_entry",
                    "delete from log_tile",
                    "update log_head set entry_count = 0, frontier = '', checkpoint = ''")) {
                em.createNativeQuery(sql).executeUpdate();
            }
            return null;
        });
    }
}
