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
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Application;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.panel.Rubric;
import org.xinhuo.round.panel.ScoreSheet;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

/** Judges at work (评分): each alone, on what they see of their own panels. */
@ApplicationScoped
@Transactional
public class ScoringService {

    /** Digits a number of points has at most; a longer one is no number of points, whatever its value. */
    private static final int MOST_DIGITS = 6;

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** How far a judge is with a candidate. */
    public enum State {
        /** 未评. */
        OPEN,
        /** 评了一半. */
        BEGUN,
        /** 已交. */
        HANDED_IN,
        /** 回避. */
        WITHDRAWN,
        /** 缺考: the candidate did not come. */
        ABSENT
    }

    /**
     * One candidate in one part, as one judge sees them: by number, never by name.
     *
     * @param position in which they were drawn; 0 where nothing was drawn
     * @param seq of the sheet that counts; 0 where there is none
     */
    public record Turn(
            String part,
            String number,
            int position,
            Optional<String> topic,
            State state,
            Optional<Sentence> withdrawn,
            Map<String, BigDecimal> points,
            long seq) {

        /** The sum of what was given so far. */
        public BigDecimal total() {
            return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A panel as one of its judges sees it. */
    public record Bench(
            Judge self, Round round, Rubric rubric, boolean open, Optional<Instant> closedAt, List<Turn> turns) {

        public long count(State state) {
            return turns.stream().filter(turn -> turn.state() == state).count();
        }
    }

    /** What a judge gave a candidate. */
    public record Given(Judge judge, BigDecimal total, Optional<String> reason) {}

    /** What the server has of a sheet now. */
    public record Handed(long seq, boolean complete, BigDecimal total) {}

    /** Where the caller sits or sat, the newest first. */
    @Allowed(Permission.JUDGE)
    public List<Judge> seats() {
        return rounds.judging(caller.personId());
    }

    /** The panels the caller sits on, the newest first. */
    @Allowed(Permission.JUDGE)
    public List<Bench> panels() {
        return seats().stream().map(this::bench).toList();
    }

    @Allowed(Permission.JUDGE)
    public Bench panel(String code) {
        return bench(self(rounds.get(code)));
    }

    /** What was given to a candidate, as far as the caller may see it: by themselves, and by all once the chair has closed. */
    @Allowed(Permission.JUDGE)
    public List<Given> given(String code, String part, String number) {
        Judge self = self(rounds.get(code));
        Records records = acts.records(self.getRound());
        List<Sheets.Entry> seen = records.sheets(part).seenBy(caller.personId());
        List<Given> given = new ArrayList<>();
        for (Judge judge : records.judges()) {
            seen.stream()
                    .filter(entry ->
                            entry.sheet().assessor() == judge.getPerson().getId())
                    .filter(entry -> entry.sheet().candidate().equals(number)
                            && entry.sheet().isComplete())
                    .forEach(entry -> given.add(new Given(judge, entry.sheet().total(), entry.reason())));
        }
        return given;
    }

    /**
     * Withdraws from a candidate (回避). What was scored for them no longer counts, and stays.
     *
     * @throws Refusal if the panel is closed, or it was declared before
     */
    @Allowed(Permission.JUDGE)
    public void withdraw(String code, String number) {
        Judge self = self(rounds.get(code));
        rounds.lock(self);
        Records records = acts.records(self, List.of());
        Candidacy candidacy = records.shown(number).orElseThrow(() -> new NotFound("candidate", number));
        records.mustBeUnscored();
        records.panel().withdrawn(caller.personId(), number).ifPresent(why -> {
            throw new Refusal(why);
        });
        rounds.add(new Recusal(self, candidacy, clock.instant()));
        events.fire(RoundEvent.withdrew(self, number));
    }

    /**
     * Keeps a sheet, whole or not yet. What is sent twice is kept once; what is older than what is kept changes nothing.
     *
     * <p>While the panel scores, a sheet waits for nobody but another one of the same judge, and whoever closes the scoring,
     * releases a judge or notes an absence waits for all that are on their way. So a sheet is either counted by the closing
     * or refused after it. A correction afterwards waits for whatever else is done in the round, because the list that is
     * approved is made from it.
     *
     * @param seq    counted by the device, growing with every change
     * @param reason why it is changed after the chair has closed; not needed before
     * @throws Refusal if nothing is scored now, the judge withdrew, or what was given is no score
     */
    @Allowed(Permission.JUDGE)
    public Handed handIn(
            String code, String part, String number, long seq, Map<String, BigDecimal> points, String reason) {
        Round round = rounds.get(code);
        Judge self = self(round);
        boolean correction =
                rounds.acts(round).stream().anyMatch(one -> one.act().kind() == Act.Kind.CHAIR_CLOSED);
        if (correction) {
            rounds.getForActing(code);
        } else {
            rounds.lock(self);
        }
        Records records = acts.records(self, rounds.sheets(self, part, number));
        Candidacy candidacy = records.shown(number)
                .filter(one -> records.contest().parts().contains(part))
                .orElseThrow(() -> new NotFound("candidate", number));
        Rubric rubric = records.contest().rubric();
        Optional<SheetRecord> last = records.sheet(caller.personId(), part, number);
        if (last.isPresent() && last.get().getSeq() >= seq) {
            return handed(last.get(), rubric);
        }
        if (!records.uncounted().takesSheets(LocalDate.now(clock))) {
            throw new Refusal(records.isScored() ? "refusal.stage_over" : "refusal.stage_to_come");
        }
        if (records.isScored() && !correction) {
            throw new Refusal("refusal.sheet_closed");
        }
        mustBePoints(points, rubric);
        ScoreSheet sheet = new ScoreSheet(caller.personId(), number, rubric, points);
        String why = correction && reason != null && !reason.isBlank() ? Application.reasonOf(reason) : reason;
        Sheets after = records.sheets(part).with(records.panel(), sheet, caller.personId(), clock.instant(), why);
        SheetRecord kept = new SheetRecord(self, candidacy, part, seq, after.newest());
        rounds.add(kept);
        if (sheet.isComplete()) {
            events.fire(after.corrections().stream()
                    .filter(made -> made.after().equals(after.newest()))
                    .findFirst()
                    .map(made -> RoundEvent.corrected(self, made))
                    .orElseGet(() -> RoundEvent.handedIn(self, number)));
        }
        return handed(kept, rubric);
    }

    private static void mustBePoints(Map<String, BigDecimal> points, Rubric rubric) {
        List<String> codes =
                rubric.criteria().stream().map(Rubric.Criterion::code).toList();
        boolean sound = points != null
                && codes.containsAll(points.keySet())
                && points.values().stream()
                        .allMatch(given -> given != null
                                && given.precision() <= MOST_DIGITS
                                && Math.abs(given.scale()) <= MOST_DIGITS);
        if (!sound) {
            throw new Refusal("refusal.sheet_form");
        }
    }

    private static Handed handed(SheetRecord record, Rubric rubric) {
        ScoreSheet sheet = record.entry(rubric).sheet();
        BigDecimal sum = sheet.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Handed(record.getSeq(), sheet.isComplete(), sum);
    }

    /** The caller's place on the panel; anybody else finds no such round. */
    private Judge self(Round round) {
        return rounds.judge(round, caller.personId()).orElseThrow(() -> {
            events.fire(new Refused("round " + round.getCode(), round.getPath(), "not on the panel"));
            return new NotFound("round", round.getCode());
        });
    }

    private Bench bench(Judge self) {
        Records records = acts.records(self, rounds.sheets(self));
        List<Draw.Place> order = order(records, rounds.draw(records.round()).flatMap(DrawRecord::drawn));
        List<Turn> turns = new ArrayList<>();
        for (String part : records.contest().parts()) {
            order.forEach(place -> turns.add(turn(records, part, place)));
        }
        return new Bench(
                self,
                records.round(),
                records.contest().rubric(),
                records.uncounted().takesSheets(LocalDate.now(clock)),
                records.act(Act.Kind.CHAIR_CLOSED).map(Act::at),
                turns);
    }

    private Turn turn(Records records, String part, Draw.Place place) {
        String number = place.entry();
        Optional<Sentence> withdrawn = records.panel().withdrawn(caller.personId(), number);
        Optional<SheetRecord> record = records.sheet(caller.personId(), part, number);
        Optional<ScoreSheet> sheet =
                record.map(one -> one.entry(records.contest().rubric()).sheet());
        State state = withdrawn.isEmpty()
                ? state(sheet)
                : records.panel().absent().containsKey(number) ? State.ABSENT : State.WITHDRAWN;
        return new Turn(
                part,
                number,
                place.position(),
                place.topic(),
                state,
                withdrawn,
                sheet.map(ScoreSheet::points).orElse(Map.of()),
                record.map(SheetRecord::getSeq).orElse(0L));
    }

    static State state(Optional<ScoreSheet> sheet) {
        if (sheet.isEmpty() || sheet.get().points().isEmpty()) {
            return State.OPEN;
        }
        return sheet.get().isComplete() ? State.HANDED_IN : State.BEGUN;
    }

    /** Those who teach, as they were drawn; by their numbers, at no place, where nothing was. */
    static List<Draw.Place> order(Records records, Optional<Draw> drawn) {
        Map<String, String> shown = records.panel().candidates();
        return drawn.map(draw -> draw.places().stream()
                        .filter(place -> shown.containsKey(place.entry()))
                        .toList())
                .orElseGet(() -> shown.keySet().stream()
                        .map(number -> new Draw.Place(0, number, Optional.empty()))
                        .toList());
    }
}
