package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinhuo.round.Judge;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.Bench;
import org.xinhuo.round.ScoringService.Given;
import org.xinhuo.round.ScoringService.State;
import org.xinhuo.round.ScoringService.Turn;
import org.xinhuo.round.panel.Rubric.Criterion;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** The score sheet of one candidate, and the way to the next. */
@Named
@RequestScoped
public class SheetPage {

    @Inject
    private ScoringService scoring;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.part}")
    private String part;

    @Inject
    @ManagedProperty("#{param.number}")
    private String number;

    private Bench bench;
    private Turn turn;
    private List<Given> given;

    @PostConstruct
    void load() {
        bench = scoring.panel(code);
        turn = getTurns().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("candidate", number));
    }

    /** Without a script, and for a correction: hands in what the form holds. */
    public void handIn() {
        boolean[] whole = new boolean[1];
        if (notices.tries(() -> whole[0] = scoring.handIn(
                        code,
                        part,
                        number,
                        Math.max(clock.millis(), turn.seq() + 1),
                        points(),
                        request.getParameter("reason"))
                .complete())) {
            if (whole[0]) {
                Redirect.to(address(next().map(Turn::number).orElse(number)) + "&done=sheet_handed_in");
            } else {
                Redirect.to(address(number) + "&done=sheet_kept");
            }
        }
    }

    private Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new TreeMap<>();
        for (Criterion criterion : bench.rubric().criteria()) {
            String typed = typed(criterion).strip();
            if (!typed.isEmpty() && !typed.matches("\\d{1,3}(\\.\\d{1,3})?")) {
                throw new Refusal("refusal.sheet_form");
            }
            if (!typed.isEmpty()) {
                points.put(criterion.code(), new BigDecimal(typed));
            }
        }
        return points;
    }

    private String typed(Criterion criterion) {
        String typed = request.getParameter(criterion.code());
        return typed == null ? "" : typed;
    }

    /** What stands in the field of a criterion. */
    public String value(Criterion criterion) {
        if (!notices.getRefused().isEmpty()) {
            return typed(criterion);
        }
        BigDecimal given = turn.points().get(criterion.code());
        return given == null ? "" : given.toPlainString();
    }

    public void withdraw() {
        if (notices.tries(() -> scoring.withdraw(code, number))) {
            Redirect.to("/teach/panel?done=withdrew&code=" + code);
        }
    }

    private String address(String candidate) {
        return "/teach/sheet?code=" + code + "&part=" + part + "&number=" + candidate;
    }

    /** The next to be scored, from here on round the list. */
    private Optional<Turn> next() {
        List<Turn> all = getTurns();
        int here = all.indexOf(turn);
        return IntStream.range(1, all.size())
                .mapToObj(step -> all.get((here + step) % all.size()))
                .filter(one -> one.state() == State.OPEN || one.state() == State.BEGUN)
                .findFirst();
    }

    public Bench getBench() {
        return bench;
    }

    public Turn getTurn() {
        return turn;
    }

    /** Everybody in this part, for going from one to the other. */
    public List<Turn> getTurns() {
        return bench.turns().stream().filter(one -> one.part().equals(part)).toList();
    }

    /** What each judge gave, once the chair has closed. */
    public List<Given> getGiven() {
        if (given == null) {
            given = bench.closedAt().isPresent() ? scoring.given(code, part, number) : List.of();
        }
        return given;
    }

    /** How a judge is called among those who gave something. */
    public String name(Judge judge) {
        return new JudgeNames(getGiven().stream().map(Given::judge).toList(), words).of(judge);
    }

    public String getPartName() {
        return words.constant("stage", part.toUpperCase(Locale.ROOT));
    }

    public String getWhy() {
        return turn.withdrawn().map(words::of).orElse("");
    }

    public String why(Turn one) {
        return one.withdrawn().map(words::of).orElse("");
    }

    public boolean isScores() {
        return bench.open() && turn.withdrawn().isEmpty();
    }

    /** {@code c1=20;c2=17.5}, for the script. */
    public String given(Turn one) {
        return one.points().entrySet().stream()
                .map(point -> point.getKey() + "=" + point.getValue().toPlainString())
                .collect(Collectors.joining(";"));
    }

    /** A few numbers of points to choose with one touch: from six tenths of what can be given to all of it. */
    public List<Integer> choices(Criterion criterion) {
        return IntStream.rangeClosed(6, 10)
                .map(tenths -> BigDecimal.valueOf(criterion.points())
                        .multiply(BigDecimal.valueOf(tenths))
                        .divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP)
                        .intValue())
                .distinct()
                .boxed()
                .toList();
    }
}
