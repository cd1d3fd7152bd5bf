package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Panels.Seated;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.ScoringService;
import org.xinhuo.shared.Refusal;

/** Sheets of several judges arrive at the same moment, or while the chair closes: does one wait for whom it must, and no more? */
class SheetsWhileClosingIT extends ContainerTest {

    private static final long PATIENCE = 20;

    @Inject
    private Stage stage;

    @Inject
    private Panels panels;

    @Inject
    private ScoringService scoring;

    @Inject
    private Together together;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Database database;

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);

    @Test
    void judges_do_not_wait_for_each_other() {
        Seated panel = panels.seated();

        List<Outcome<String>> outcomes = together.all(
                List.of(() -> held(() -> panels.handIn(panel, 0, "001", 5, 0, null), second, PATIENCE), () -> {
                    await(first);
                    panels.handIn(panel, 1, "001", 5, 0, null);
                    second.countDown();
                    return "sent";
                }));

        assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
        assertThat(outcomes).extracting(Outcome::value).containsExactlyInAnyOrder("in time", "sent");
    }

    @Test
    void who_closes_waits_for_a_sheet_on_its_way() {
        Seated panel = panels.seated();
        panels.handInAll(panel);

        List<Outcome<String>> outcomes = together.all(List.of(() -> held(() -> handInHalf(panel), second, 1), () -> {
            await(first);
            panels.close(panel);
            return "closed";
        }));

        assertThat(outcomes)
                .as("the sheet is half again, which the closing must see")
                .extracting(outcome ->
                        outcome.failure() instanceof Refusal refusal ? refusal.key() : String.valueOf(outcome.value()))
                .containsExactlyInAnyOrder("too late", "panel.sheets_missing");
    }

    @Test
    void a_sheet_that_comes_while_the_chair_closes_is_refused() {
        Seated panel = panels.seated();
        panels.handInAll(panel);

        List<Outcome<String>> outcomes = together.all(List.of(() -> held(() -> panels.close(panel), second, 1), () -> {
            await(first);
            panels.handIn(panel, 1, "001", 20, 5, null);
            return "sent";
        }));

        assertThat(outcomes)
                .extracting(outcome ->
                        outcome.failure() instanceof Refusal refusal ? refusal.key() : String.valueOf(outcome.value()))
                .containsExactlyInAnyOrder("too late", "refusal.sheet_closed");
        assertThat(database.count(
                        "round_sheet",
                        "seq = 20 and judge_id in (select id from round_judge where person_id = ?)",
                        panel.judges().get(1).getId()))
                .isZero();
    }

    private void handInHalf(Seated panel) {
        Map<String, BigDecimal> points = new TreeMap<>(Panels.points(0));
        points.remove("c7");
        stage.as(panel.judges().get(1), () -> scoring.handIn(panel.code(), Panels.PART, "001", 20, points, null));
    }

    /** Does it, and keeps its transaction open until the other is through, or the seconds are over. */
    private String held(Runnable act, CountDownLatch other, long seconds) {
        try {
            transaction.begin();
            try {
                act.run();
                first.countDown();
                return other.await(seconds, TimeUnit.SECONDS) ? "in time" : "too late";
            } finally {
                transaction.commit();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
