package org.xinhuo.round.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.assessment.ExamHours;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * Who comes to the written exam of a round (考生名册), as it stands at a moment. What an officer noted counts before what was
 * sat online; who has neither when nobody can begin any more is absent.
 *
 * @param hours between which it may be begun online; empty where it is held on paper
 * @param begun the sittings by the id of the person
 */
public record ExamRoll(Optional<ExamHours> hours, Map<Long, Begun> begun, Instant now) {

    /**
     * Somebody's sitting.
     *
     * @param mark empty until it is handed in, or its time is up and it has been closed
     */
    public record Begun(Instant deadline, Optional<Mark> mark) {}

    public ExamRoll {
        begun = Map.copyOf(begun);
    }

    /** Nothing is sat online. */
    public static ExamRoll onPaper(Instant now) {
        return new ExamRoll(Optional.empty(), Map.of(), now);
    }

    /**
     * @param noted whether an officer noted what the exam gave
     * @param mark  what was noted; empty for who was absent
     */
    public Attendance of(long person, boolean noted, Optional<Mark> mark) {
        if (noted) {
            return new Attendance(Attendance.State.NOTED, mark, Optional.empty());
        }
        Begun sitting = begun.get(person);
        if (sitting != null) {
            return sitting.mark().isPresent()
                    ? new Attendance(Attendance.State.SAT, sitting.mark(), Optional.empty())
                    : new Attendance(Attendance.State.SITTING, Optional.empty(), Optional.of(sitting.deadline()));
        }
        boolean over = hours.filter(open -> open.isOver(now)).isPresent();
        return new Attendance(
                over ? Attendance.State.ABSENT : Attendance.State.EXPECTED, Optional.empty(), Optional.empty());
    }

    /** What keeps the marks from being confirmed: who sits it now, who may still begin, who has no mark. */
    public List<Sentence> missing(Collection<Attendance> candidates) {
        List<Sentence> missing = new ArrayList<>();
        List<Instant> until = candidates.stream()
                .flatMap(one -> one.until().stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        if (!until.isEmpty()) {
            missing.add(Sentence.of("stage.sitting", until.size(), until.get(0)));
        }
        int expected = (int) candidates.stream()
                .filter(one -> one.state() == Attendance.State.EXPECTED)
                .count();
        if (expected > 0) {
            missing.add(hours.map(open -> Sentence.of("stage.exam_open", expected, open.closes()))
                    .orElseGet(() -> Sentence.of("stage.unmarked", expected)));
        }
        return missing;
    }

    /** Whether its hours can still be set anew; where there are none they can be set. */
    public boolean isMovable() {
        return hours.map(open -> open.isMovable(!begun.isEmpty(), now)).orElse(true);
    }

    /**
     * Whether an officer may note something for a candidate: not under the hands of who sits it now, and not that somebody
     * was absent who came.
     *
     * @throws Refusal naming the candidate
     */
    public void mustBeNotable(long person, String number, boolean absent) {
        Begun sitting = begun.get(person);
        if (sitting != null && sitting.mark().isEmpty()) {
            throw new Refusal("refusal.exam_sitting", number);
        }
        if (sitting != null && absent) {
            throw new Refusal("refusal.exam_was_there", number);
        }
    }

    /**
     * Whether somebody of the round may begin, as far as the round goes; its hours are held by the exam itself.
     *
     * @param accepted whether the review let them in
     * @param noted    whether an officer has noted what the exam gave for them
     * @throws Refusal if it is not its turn, or they have no place in it
     */
    public static void mustAdmit(Progress progress, LocalDate day, boolean accepted, boolean noted) {
        if (!accepted) {
            throw new Refusal("refusal.exam_not_accepted");
        }
        if (noted) {
            throw new Refusal("refusal.exam_on_paper");
        }
        progress.mustBeIn(Stage.EXAM, day);
    }
}
