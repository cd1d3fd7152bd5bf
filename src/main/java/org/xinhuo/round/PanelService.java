package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.panel.PanelScore;
import org.xinhuo.round.panel.ScoreSheet;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Seating the panel of a round (评委组), watching who has handed in, and closing the scoring. */
@ApplicationScoped
@Transactional
public class PanelService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What one judge has done for one candidate.
     *
     * @param total told only after the panel was closed
     */
    public record Cell(
            Judge judge, ScoringService.State state, Optional<Sentence> withdrawn, Optional<BigDecimal> total) {}

    /**
     * One candidate before the panel.
     *
     * @param absent why they did not come before the panel; then nobody judges them
     * @param far    whether the judges lie so far apart that the chair should look
     * @param mark   told only after the panel was closed
     */
    public record Row(
            String part,
            Draw.Place place,
            Optional<String> absent,
            List<Cell> cells,
            Optional<Sentence> missing,
            boolean far,
            Optional<BigDecimal> mark) {}

    /** A sheet that was changed after the panel was closed; both stay. */
    public record Change(Judge judge, Sheets.Correction made) {}

    /**
     * The panel as those who lead it see it.
     *
     * @param scoring whether it is the turn of the panel
     */
    public record Overview(
            Round round,
            Optional<RoundRules.Panel> rules,
            boolean organises,
            boolean scoring,
            Optional<Instant> closedAt,
            List<Judge> judges,
            List<Row> rows,
            List<Sentence> missing,
            List<Change> changes) {

        public long seated() {
            return judges.stream().filter(one -> one.released().isEmpty()).count();
        }
    }

    /** For officers of the organiser's organisations, and for the chair. */
    @Allowed({Permission.SEE_PEOPLE, Permission.JUDGE})
    public Overview overview(String code) {
        Round round = rounds.get(code);
        Records records = acts.records(round);
        if (!leads(records)) {
            caller.mustReach(Permission.SEE_PEOPLE, round.getPath(), "round", code);
        }
        List<Draw.Place> order =
                ScoringService.order(records, rounds.draw(round).flatMap(DrawRecord::drawn));
        List<Row> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String part : records.contest().parts()) {
            order.forEach(place -> rows.add(row(records, part, place)));
            records.sheets(part)
                    .corrections()
                    .forEach(made -> changes.add(new Change(
                            records.judge(made.after().sheet().assessor()).orElseThrow(), made)));
        }
        return new Overview(
                round,
                records.contest().rules().panel(),
                caller.reaches(Permission.RUN_ROUNDS, round.getPath()),
                records.uncounted()
                        .stageOn(LocalDate.now(clock))
                        .filter(Stage.SCORING::equals)
                        .isPresent(),
                records.act(Act.Kind.CHAIR_CLOSED).map(Act::at),
                records.judges(),
                rows,
                rows.stream().flatMap(row -> row.missing().stream()).toList(),
                changes);
    }

    private Row row(Records records, String part, Draw.Place place) {
        Optional<String> absent = Optional.ofNullable(records.panel().absent().get(place.entry()));
        List<Cell> cells = records.sitting().stream()
                .filter(judge -> absent.isEmpty())
                .map(judge -> cell(records, judge, part, place.entry()))
                .toList();
        Optional<PanelScore> score = records.contest()
                .panel()
                .map(rules -> rules.judge(
                        records.panel(), place.entry(), records.sheets(part).counting()));
        Optional<PanelScore.Scored> scored =
                score.filter(PanelScore.Scored.class::isInstance).map(PanelScore.Scored.class::cast);
        return new Row(
                part,
                place,
                absent,
                cells,
                score.flatMap(PanelScore::missing),
                scored.flatMap(PanelScore.Scored::spread).isPresent(),
                scored.filter(one -> records.isScored()).map(one -> one.mark().stated()));
    }

    private static Cell cell(Records records, Judge judge, String part, String number) {
        long id = judge.getPerson().getId();
        Optional<Sentence> withdrawn = records.panel().withdrawn(id, number);
        Optional<ScoreSheet> sheet = records.sheet(id, part, number)
                .map(one -> one.entry(records.contest().rubric()).sheet());
        return new Cell(
                judge,
                withdrawn.isPresent() ? ScoringService.State.WITHDRAWN : ScoringService.state(sheet),
                withdrawn,
                sheet.filter(one -> records.isScored() && one.isComplete()).map(ScoreSheet::total));
    }

    /**
     * Calls an assessor to the panel, of whatever organisation.
     *
     * @param typed their whole name or their login
     * @throws Refusal if nobody or more than one is called so, they sit already, stand in this round, or it is full or closed
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void seat(String code, String typed) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        records.mustBeUnscored();
        List<Person> found = people.assessors(typed == null ? "" : typed);
        if (found.isEmpty()) {
            throw new Refusal("refusal.judge_unknown");
        }
        if (found.size() > 1) {
            throw new Refusal("refusal.judge_many", found.size());
        }
        Person person = found.get(0);
        if (records.judge(person.getId()).isPresent()) {
            throw new Refusal("refusal.judge_sits", person.getName());
        }
        if (records.candidacies().stream()
                .anyMatch(one -> one.getPerson().getId().equals(person.getId()))) {
            throw new Refusal("refusal.judge_stands", person.getName());
        }
        List<Judge> sitting = records.sitting();
        int most = records.contest().rules().panel().map(RoundRules.Panel::most).orElse(0);
        if (sitting.size() >= most) {
            throw new Refusal("refusal.panel_full", most);
        }
        Judge judge = new Judge(records.round(), person, sitting.stream().noneMatch(Judge::isChair));
        rounds.add(judge);
        events.fire(RoundEvent.seated(judge));
    }

    /** Makes a judge the chair; the one before is an ordinary judge again. */
    @Allowed(Permission.RUN_ROUNDS)
    public void lead(String code, long person) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        records.mustBeUnscored();
        Judge chair = sitting(records, person);
        records.judges().forEach(judge -> judge.leads(judge == chair));
    }

    /** Releases a judge who could not come or had to leave; what they scored no longer counts, and stays. */
    @Allowed({Permission.RUN_ROUNDS, Permission.JUDGE})
    public void release(String code, long person, String reason) {
        Records records = leading(code);
        records.mustBeUnscored();
        Judge judge = sitting(records, person);
        judge.release(Application.reasonOf(reason));
        judge.leads(false);
        events.fire(RoundEvent.released(judge));
    }

    /**
     * Notes that a candidate did not come before the panel (缺考): no sheet is waited for any more, and they get no combined
     * result.
     *
     * @throws Refusal without a reason, when it is not the turn of the panel, or if a judge has handed in a sheet for them
     */
    @Allowed({Permission.RUN_ROUNDS, Permission.JUDGE})
    public void noteAbsence(String code, String number, String reason) {
        Records records = leading(code);
        Candidacy candidacy = scoring(records, number);
        long sheets = records.contest().parts().stream()
                .flatMap(part -> records.sheets(part).counting().stream())
                .filter(sheet -> sheet.candidate().equals(number) && sheet.isComplete())
                .count();
        if (sheets > 0) {
            throw new Refusal("refusal.absent_scored", number, sheets);
        }
        note(candidacy, Optional.of(reason == null ? "" : reason));
    }

    /** Takes back that a candidate did not come: they came after all, and are waited for again. */
    @Allowed({Permission.RUN_ROUNDS, Permission.JUDGE})
    public void takeBackAbsence(String code, String number) {
        note(scoring(leading(code), number), Optional.empty());
    }

    private Candidacy scoring(Records records, String number) {
        Candidacy candidacy = records.shown(number).orElseThrow(() -> new NotFound("candidate", number));
        records.mustBeUnscored();
        records.uncounted().mustBeIn(Stage.SCORING, LocalDate.now(clock));
        return candidacy;
    }

    private void note(Candidacy candidacy, Optional<String> reason) {
        Optional<String> before = candidacy.missedPanel();
        candidacy.missesPanel(reason);
        events.fire(RoundEvent.absence(candidacy, before));
    }

    /**
     * Closes the scoring: from now on a change keeps both values and needs a reason.
     *
     * @throws Refusal if a sheet is missing
     */
    @Allowed({Permission.RUN_ROUNDS, Permission.JUDGE})
    public void close(String code) {
        acts.act(leading(code), Act.Kind.CHAIR_CLOSED, null);
    }

    private Records leading(String code) {
        Round round = rounds.getForLeading(code);
        Records records = acts.records(round);
        if (!leads(records)) {
            caller.mustReach(Permission.RUN_ROUNDS, round.getPath(), "round", code);
        }
        return records;
    }

    private boolean leads(Records records) {
        return records.judge(caller.personId()).filter(Judge::isChair).isPresent();
    }

    private static Judge sitting(Records records, long person) {
        return records.judge(person)
                .filter(one -> one.released().isEmpty())
                .orElseThrow(() -> new NotFound("judge", person));
    }
}
