package org.xinhuo.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Stage;
import org.xinhuo.shared.Words;

/** What the rules of a scheme say, in words: for whoever reads them before a round. */
@Named("rules")
@RequestScoped
public class RulesPage {

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /** Whether people can be certified in it today. */
    public boolean isOpen(Scheme scheme) {
        return today(scheme).filter(rules -> rules.toCome().isEmpty()).isPresent();
    }

    /** Whether one applies for it in a round today, not alone. */
    public boolean isByRound(Scheme scheme) {
        return today(scheme).flatMap(Scheme.Rules::round).isPresent();
    }

    private Optional<Scheme.Rules> today(Scheme scheme) {
        return scheme.rulesOn(LocalDate.now(clock));
    }

    /** Why nobody can be certified in it yet. */
    public String whyClosed(Scheme scheme) {
        if (scheme.versions().isEmpty()) {
            return words.of("rules.closed.none");
        }
        return today(scheme)
                .map(rules -> words.of(
                        "rules.closed.course",
                        rules.toCome().stream()
                                .map(course -> words.in(course.name()))
                                .collect(Collectors.joining(words.of("rules.and")))))
                .orElseGet(() -> words.of(
                        "rules.closed.until", words.day(scheme.versions().get(0).from())));
    }

    /** Who issues it, how long it lasts, how one applies: in one line. */
    public String summary(Scheme scheme) {
        return today(scheme)
                .map(rules -> words.of(
                        rules.round().isPresent() ? "rules.summary.round" : "rules.summary.alone",
                        words.constant("level", scheme.issuer()),
                        rules.validity().years(),
                        rules.hours()))
                .orElse("");
    }

    /** Which version it is, and from when on. */
    public String version(Scheme.Rules rules) {
        String from = words.day(rules.from());
        return rules.own() == 0
                ? words.of("rules.version", rules.version(), from)
                : words.of("rules.version.own", rules.version(), rules.own(), from);
    }

    /** What happens in a stage, by these rules. */
    public String stage(RoundRules round, Stage stage) {
        return switch (stage) {
            case NOTICE -> words.of("rules.stage.notice");
            case APPLICATION -> words.of("rules.stage.application", round.quota());
            case REVIEW -> words.of("rules.stage.review");
            case EXAM -> exam(round);
            case CUT -> words.of("rules.stage.cut", round.cut());
            case DRAW -> words.of("rules.stage.draw");
            case DEMONSTRATION, LESSON, INTERVIEW ->
                words.of("minutes", round.minutes().get(stage));
            case PORTFOLIO -> words.of("rules.stage.portfolio");
            case PANEL -> round.panel().map(this::panel).orElse("");
            case PUBLICITY -> words.of("rules.stage.publicity", round.publicityDays());
            case APPROVAL -> words.of("rules.stage.approval", round.pass());
        };
    }

    private String exam(RoundRules round) {
        int minutes = round.minutes().get(Stage.EXAM);
        return round.online()
                .map(online -> words.of("rules.stage.exam.online", minutes, round.examPass(), online.questions()))
                .orElseGet(() -> words.of("rules.stage.exam", minutes, round.examPass()));
    }

    private String panel(RoundRules.Panel panel) {
        String size = panel.least() == panel.most()
                ? words.of("rules.panel", panel.most())
                : words.of("rules.panel.between", panel.least(), panel.most());
        String dropped = panel.dropFrom() == 0 ? "" : words.of("rules.panel.drop", panel.dropFrom());
        return size + dropped + words.of("rules.panel.spread", panel.spread());
    }
}
