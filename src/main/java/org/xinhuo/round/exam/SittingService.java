package org.xinhuo.round.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.assessment.Examination;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.Round;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refused;

/** Candidates at the written exam of their round, where it is sat online. */
@ApplicationScoped
@Transactional
public class SittingService {

    @Inject
    private Sittings sittings;

    @Inject
    private AssessmentService assessments;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The exam of a round as one of its candidates sees it. Nothing in it says what they got before the officer has confirmed
     * the marks.
     *
     * @param attendance without a mark
     * @param attempt    their sitting, once they have begun
     * @param mayBegin   whether they may begin at this moment
     * @param waiting    whether its hours have come and the round has not: the review is not closed
     * @param confirmed  whether the marks are
     * @param mark       what they got; empty before it is confirmed, and where they were absent
     */
    public record Own(
            Round round,
            Examination exam,
            Attendance.State attendance,
            Optional<Attempt> attempt,
            boolean mayBegin,
            boolean waiting,
            boolean confirmed,
            Optional<Mark> mark) {

        public boolean isToCome() {
            return attendance == Attendance.State.EXPECTED && !mayBegin && !waiting;
        }
    }

    /** The exams of the rounds in which the caller is a candidate, the newest first. */
    @Allowed(Permission.LEARN)
    public List<Own> own() {
        return sittings.places(caller.personId()).stream()
                .filter(place -> isIn(place.candidacy()))
                .map(this::own)
                .toList();
    }

    private static boolean isIn(Candidacy candidacy) {
        return !candidacy.getRound().plan().has(Stage.REVIEW) || candidacy.state() == Candidacy.State.ACCEPTED;
    }

    private Own own(Sittings.Place place) {
        Candidacy candidacy = place.candidacy();
        Examination exam = place.exam();
        Round round = candidacy.getRound();
        Optional<Attempt> attempt = assessments.ofExamination(exam.getCode());
        Map<Long, ExamRoll.Begun> begun =
                attempt.map(one -> Map.of(caller.personId(), begun(one))).orElse(Map.of());
        ExamRoll roll = new ExamRoll(Optional.of(exam.hours()), begun, clock.instant());
        Attendance.State attendance = roll.of(caller.personId(), candidacy.isMarked(), Optional.empty())
                .state();
        boolean open = attendance == Attendance.State.EXPECTED && !exam.hours().isToCome(clock.instant());
        boolean turn = open
                && progress(round)
                        .stageOn(LocalDate.now(clock))
                        .filter(Stage.EXAM::equals)
                        .isPresent();
        boolean confirmed = exam.getTold() != Examination.Told.NOTHING;
        return new Own(
                round,
                exam,
                attendance,
                attempt,
                turn,
                open && !turn,
                confirmed,
                confirmed ? candidacy.writtenMark() : Optional.empty());
    }

    private static ExamRoll.Begun begun(Attempt attempt) {
        return new ExamRoll.Begun(
                attempt.getDeadline(),
                attempt.isClosed()
                        ? Optional.of(Mark.of(attempt.getRight(), attempt.getQuestions()))
                        : Optional.empty());
    }

    private Progress progress(Round round) {
        return Progress.uncounted(round.plan(), sittings.acts(round));
    }

    /**
     * The caller's paper: a new one, or the one they have begun. For who does not stand in the round there is none.
     *
     * @throws org.xinhuo.shared.Refusal outside of its hours, if it is not its turn, or they have no place in it or had one on
     *     paper
     */
    @Allowed(Permission.LEARN)
    public Attempt begin(String code) {
        Candidacy own = sittings.getForSitting(caller.personId(), code).orElseThrow(() -> {
            events.fire(new Refused("examination " + code, "", "not a candidate"));
            return new NotFound("examination", code);
        });
        ExamRoll.mustAdmit(progress(own.getRound()), LocalDate.now(clock), isIn(own), own.isMarked());
        return assessments.begin(code);
    }
}
