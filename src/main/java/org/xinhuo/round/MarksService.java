package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.ranking.Cut;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** The written exam of a round: its marks are entered, confirmed, and make the cut. */
@ApplicationScoped
@Transactional
public class MarksService {

    /** Out of 100, with at most the two digits in which a mark is stated. */
    private static final Pattern MARK = Pattern.compile("(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)");

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The exam as an officer sees it.
     *
     * @param candidates who may sit it, by their numbers
     * @param cut what the marks give as they stand; in force once it was made
     */
    public record Exam(Round round, List<Candidacy> candidates, Optional<Cut> cut, State state) {}

    /** How far the exam is. */
    public enum State {
        TO_COME,
        OPEN,
        CONFIRMED,
        CUT_MADE
    }

    @Allowed(Permission.SEE_PEOPLE)
    public Exam get(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        return new Exam(records.round(), records.candidates(), records.cut(), state(records));
    }

    private State state(Records records) {
        if (records.act(Act.Kind.MARKS_CONFIRMED).isPresent()) {
            boolean cut = records.act(Act.Kind.CUT_MADE).isPresent()
                    || !records.round().plan().has(Stage.CUT);
            return cut ? State.CUT_MADE : State.CONFIRMED;
        }
        Optional<Stage> now = records.progress().stageOn(LocalDate.now(clock));
        return now.filter(Stage.EXAM::equals).isPresent() ? State.OPEN : State.TO_COME;
    }

    /** What is wrong with marks as they were typed, by number; empty where all can be entered. */
    @Allowed(Permission.RUN_ROUNDS)
    public Map<String, Refusal> refusals(Map<String, String> typed) {
        Map<String, Refusal> refusals = new TreeMap<>();
        typed.forEach((number, text) -> {
            String mark = plain(text);
            if (!mark.isEmpty() && !isAbsent(mark) && !MARK.matcher(mark).matches()) {
                refusals.put(number, new Refusal("refusal.mark_wrong", number, mark));
            }
        });
        return refusals;
    }

    /** Full-width digits as half-width ones. */
    private static String plain(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static boolean isAbsent(String mark) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(language -> Message.of("round_marks.absent", language).equalsIgnoreCase(mark));
    }

    /**
     * Enters marks or corrects them: all of these or, if one is wrong, none.
     *
     * @param typed by number: a mark, that they were absent in either language, or nothing to leave them without
     * @throws Refusal before the exam, and once the marks are confirmed
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void enter(String code, Map<String, String> typed) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        records.progress().mustBeIn(Stage.EXAM, LocalDate.now(clock));
        refusals(typed).values().stream().findFirst().ifPresent(first -> {
            throw first;
        });
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (Candidacy one : records.candidates()) {
            String text = typed.get(one.getNumber());
            if (text != null) {
                before.put(one.getNumber(), spoken(one));
                note(one, plain(text));
                after.put(one.getNumber(), spoken(one));
            }
        }
        events.fire(RoundEvent.marked(records.round(), written(before), written(after)));
    }

    private static String written(Map<String, String> byNumber) {
        return byNumber.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void note(Candidacy one, String mark) {
        if (mark.isEmpty()) {
            one.unmark();
        } else {
            one.mark(isAbsent(mark) ? Optional.empty() : Optional.of(Mark.of(new BigDecimal(mark))));
        }
    }

    private static String spoken(Candidacy one) {
        return one.isAbsent() ? "absent" : one.writtenMark().map(Mark::toString).orElse("");
    }

    /** Confirms the marks: from now on they stand. */
    @Allowed(Permission.RUN_ROUNDS)
    public void confirm(String code) {
        acts.act(acts.acting(code, Permission.RUN_ROUNDS), Act.Kind.MARKS_CONFIRMED, null);
    }

    /** Makes the cut (入围): who goes on follows from the confirmed marks. */
    @Allowed(Permission.RUN_ROUNDS)
    public void cut(String code) {
        acts.act(acts.acting(code, Permission.RUN_ROUNDS), Act.Kind.CUT_MADE, null);
    }
}
