package it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelStage;
import org.xinhuo.round.ScoringService;

/** Panels as situations: three candidates, four judges of whom the last is of the organisation of candidate 003. */
@ApplicationScoped
public class Panels {

    /** The part that the panel scores. */
    public static final String PART = "demonstration";

    @Inject
    private Stage stage;

    @Inject
    private PanelStage rounds;

    @Inject
    private PanelService panels;

    @Inject
    private ScoringService scoring;

    /** A round at the scoring, with its organiser and its judges; the first of them is the chair. */
    public record Seated(String code, Person officer, List<Person> judges) {}

    public Seated seated() {
        Person officer = stage.officer("34");
        List<Person> candidates =
                List.of(stage.trainee("林晓禾", "3401"), stage.trainee("王一鸣", "3402"), stage.trainee("古丽娜扎尔·热合曼", "3411"));
        List<Person> judges = new ArrayList<>();
        for (String home : List.of("4401", "4404", "4413", "3411")) {
            judges.add(stage.person("欧阳修远", home, Role.ASSESSOR));
        }
        String code = stage.as(officer, () -> rounds.drawn(officer.getId(), candidates));
        stage.as(officer, () -> {
            judges.forEach(judge -> panels.seat(code, judge.getLogin()));
            return null;
        });
        return new Seated(code, officer, judges);
    }

    /** Points for all seven criteria; the whole is 80.5 with nothing taken off. */
    public static Map<String, BigDecimal> points(int less) {
        return Map.of(
                "c1", new BigDecimal(20 - less),
                "c2", new BigDecimal("16.5"),
                "c3", new BigDecimal("16"),
                "c4", new BigDecimal("8"),
                "c5", new BigDecimal("12"),
                "c6", new BigDecimal("4"),
                "c7", new BigDecimal("4"));
    }

    public ScoringService.Handed handIn(Seated panel, int judge, String number, long seq, int less, String reason) {
        return stage.as(
                panel.judges().get(judge), () -> scoring.handIn(panel.code(), PART, number, seq, points(less), reason));
    }

    /** Everybody has handed in everything. */
    public void handInAll(Seated panel) {
        for (String number : List.of("001", "002", "003")) {
            for (int judge = 0; judge < (number.equals("003") ? 3 : 4); judge++) {
                handIn(panel, judge, number, 10, judge, null);
            }
        }
    }

    public void close(Seated panel) {
        stage.as(panel.judges().get(0), () -> {
            panels.close(panel.code());
            return null;
        });
    }
}
