package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.xinhuo.certification.Window;
import org.xinhuo.round.approval.Hands;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;

/** Rounds as situations. A round of September 2026: one stage after the other, five days each, from the first on. */
final class RoundFixture {

    static final long ORGANISER = 1;
    static final long EXAMINER = 2;
    static final long SEED_KEEPER = 3;
    static final long LIST_KEEPER = 4;
    static final long CHAIR = 5;
    static final long JUDGE = 6;
    static final long CANDIDATE = 7;
    static final long APPROVER = 8;

    private RoundFixture() {}

    static LocalDate september(int day) {
        return LocalDate.of(2026, 9, 1).plusDays(day - 1L);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ChinaTime.ZONE).toInstant();
    }

    /** Every stage, five days each; publicity of seven. */
    static Plan wholePlan() {
        return planWithout();
    }

    static Plan planWithout(Stage... off) {
        Map<Stage, Window> windows = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (!Arrays.asList(off).contains(stage)) {
                windows.put(stage, Window.ofDays(september(1 + 5 * stage.ordinal()), 5));
            }
        }
        return new Plan(windows, windows.containsKey(Stage.PUBLICITY) ? 7 : 0);
    }

    /** The acts of these kinds, each done at noon on the day given. */
    static List<Act> acts(LocalDate day, Kind... kinds) {
        List<Act> acts = new ArrayList<>();
        for (Kind kind : kinds) {
            acts.add(new Act(kind, by(kind), at(day, 12, 0)));
        }
        return acts;
    }

    private static long by(Kind kind) {
        return switch (kind) {
            case SEED_PROMISED, DRAWN -> SEED_KEEPER;
            case LIST_FROZEN -> LIST_KEEPER;
            case REVIEW_CLOSED, MARKS_CONFIRMED, CUT_MADE -> EXAMINER;
            case CHAIR_CLOSED -> CHAIR;
            case APPROVED -> APPROVER;
            default -> ORGANISER;
        };
    }

    /** Everything up to this act was done, on the last day of the stage of each. */
    static List<Act> upTo(Kind last) {
        List<Act> acts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.compareTo(last) <= 0) {
                acts.addAll(acts(september(5 + 5 * kind.stage().ordinal()), kind));
            }
        }
        return acts;
    }

    static PublicList.Line line(int rank, String candidate, String mark) {
        return new PublicList.Line(rank, candidate, "参评人" + candidate, Mark.of(new BigDecimal(mark)));
    }

    static PublicList list(PublicList.Line... lines) {
        return new PublicList("AH-2026-T2-1", List.of(lines));
    }

    static Hands hands() {
        return new Hands(upTo(Kind.LIST_PUBLICISED), Set.of(JUDGE), Set.of(CANDIDATE));
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
