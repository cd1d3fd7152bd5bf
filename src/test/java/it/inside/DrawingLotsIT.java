package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import elsewhere.Stranger;
import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.round.DrawService;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.NoticeboardService;
import org.xinhuo.round.RoundStage;
import org.xinhuo.round.RoundStage.Cast;
import org.xinhuo.shared.Refusal;

/** Does what is published of a draw let a stranger compute it again, and do the right people run it? */
class DrawingLotsIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private RoundStage roundStage;

    @Inject
    private MarksService marks;

    @Inject
    private DrawService draws;

    @Inject
    private NoticeboardService board;

    private String refused(int daysAgo, Person who, Runnable work) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> roundStage.daysAgo(daysAgo, who, () -> {
                            work.run();
                            return null;
                        }))
                .key();
    }

    @Test
    void a_stranger_computes_it_again_from_the_published_record() throws Exception {
        Cast cast = roundStage.drawn(5, List.of("迎接青春期", "人际交往"), "梧桐");

        Stranger stranger = new Stranger(board.drawRecord(cast.code()).orElseThrow());

        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.listIsTheFrozenOne()).isTrue();
        assertThat(stranger.publishedPlaces()).hasSize(5).isEqualTo(stranger.recomputedPlaces());
    }

    @Test
    void who_keeps_the_seed_may_not_freeze_and_nobody_else_may_draw() {
        Cast cast = roundStage.cut(3);
        roundStage.daysAgo(RoundStage.DRAW, cast.opener(), () -> {
            draws.promise(cast.code());
            return null;
        });

        assertThat(refused(RoundStage.DRAW - 1, cast.opener(), () -> draws.freeze(cast.code(), List.of())))
                .isEqualTo("refusal.draw_same_keeper");
        roundStage.daysAgo(RoundStage.DRAW - 1, cast.lister(), () -> {
            draws.freeze(cast.code(), List.of());
            return null;
        });
        assertThat(refused(RoundStage.DRAW - 2, cast.lister(), () -> draws.draw(cast.code(), "")))
                .isEqualTo("refusal.draw_not_keeper");
        assertThat(board.drawRecord(cast.code())).isEmpty();
    }

    @Test
    void marks_can_be_corrected_until_they_are_confirmed() {
        Cast cast = roundStage.inExam(2);
        roundStage.daysAgo(RoundStage.EXAM, cast.opener(), () -> {
            marks.enter(cast.code(), Map.of("001", "59", "002", "缺考"), "");
            marks.enter(cast.code(), Map.of("001", "８０.5"), "");
            return null;
        });
        assertThat(refused(
                        RoundStage.EXAM,
                        cast.opener(),
                        () -> marks.enter(cast.code(), Map.of("001", "101", "002", "7"), "")))
                .isEqualTo("refusal.mark_wrong");
        roundStage.daysAgo(RoundStage.EXAM, cast.opener(), () -> {
            marks.confirm(cast.code());
            return null;
        });

        assertThat(refused(RoundStage.EXAM, cast.opener(), () -> marks.enter(cast.code(), Map.of("001", "90"), "")))
                .isEqualTo("refusal.stage_over");
        assertThat(stage.as(
                        cast.opener(),
                        () -> marks.get(cast.code()).cut().orElseThrow().in()))
                .containsExactly("001");
    }
}
