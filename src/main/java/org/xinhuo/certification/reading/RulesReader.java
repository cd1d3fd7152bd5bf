package org.xinhuo.certification.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinhuo.certification.RenewalRules;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Scheme.Rules;
import org.xinhuo.certification.Scheme.Validity;
import org.xinhuo.certification.Stage;
import org.xinhuo.shared.content.YamlItem;

/** Reads a version of the rules: of the whole country, or what a province has of its own upon it. */
final class RulesReader {

    /** Parameters of which more is stricter, so that a national minimum means something. */
    private static final List<String> MINIMA = List.of(
            "hours",
            "round.pass",
            "round.exam.pass",
            "round.panel.least",
            "round.publicity.days",
            "renewal.hours",
            "renewal.sessions");

    private final RequirementReader requirements;

    RulesReader(RequirementReader requirements) {
        this.requirements = requirements;
    }

    Rules national(YamlItem item) {
        Parameters all = Parameters.national(item);
        List<Requirement> required = item.items("requirements", "{kind: course, course: …}").stream()
                .map(requirements::read)
                .toList();
        Rules rules = new Rules(
                item.number("version", 1, 9999),
                0,
                day(item),
                validity(all, 1),
                item.number("hours", 0, 1000),
                required,
                minimum(item),
                item.has("round") ? Optional.of(round(all, Optional.empty())) : Optional.empty(),
                item.has("renewal") ? Optional.of(renewal(all, Optional.empty())) : Optional.empty());
        boolean reviewed =
                rules.round().filter(round -> round.has(Stage.REVIEW)).isPresent();
        if (!reviewed && required.stream().anyMatch(Requirement::isConfirmedByOfficer)) {
            item.mistake("requirements", "content.nobody_confirms");
        }
        item.noOthers();
        return rules;
    }

    /**
     * The rules as they hold in a province from a day on.
     *
     * @param nation what holds where the province is silent
     */
    Rules ofProvince(YamlItem item, Rules nation, LocalDate from) {
        Parameters own = Parameters.ofProvince(item, nation.minimum());
        int version = item.number("version", 1, 9999);
        day(item);
        Rules rules = new Rules(
                nation.version(),
                version,
                from,
                validity(own, nation.validity().years()),
                own.number("hours", 0, 1000, nation::hours),
                nation.requirements(),
                nation.minimum(),
                nation.round().map(round -> round(own, Optional.of(round))),
                nation.renewal().map(renewal -> renewal(own, Optional.of(renewal))));
        item.noOthers();
        return rules;
    }

    /** The day from which a version holds. */
    static LocalDate day(YamlItem item) {
        String text = item.text("from", "2026-01-01");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            item.mistake("from", "content.not_a_day", text);
            return LocalDate.EPOCH;
        }
    }

    /** A version number and a day that another version has already. */
    static void mustDiffer(List<YamlItem> versions) {
        Set<String> taken = new HashSet<>();
        for (YamlItem item : versions) {
            for (String key : List.of("version", "from")) {
                String value = item.text(key, "1");
                if (!value.isEmpty() && !taken.add(key + value)) {
                    item.mistake(key, "content.version_taken", key, value);
                }
            }
        }
    }

    private static Validity validity(Parameters rules, int national) {
        Parameters validity = rules.group("validity", "{years: 1}");
        int years = validity.number("years", 1, 50, () -> national);
        validity.end();
        return new Validity(years);
    }

    private static Set<String> minimum(YamlItem item) {
        Set<String> minimum = new TreeSet<>();
        if (item.has("minimum")) {
            for (String name : item.texts("minimum", "round.exam.pass")) {
                if (!MINIMA.contains(name)) {
                    item.mistake("minimum", "content.not_one_of", "minimum", name, String.join(", ", MINIMA));
                }
                minimum.add(name);
            }
        }
        return minimum;
    }

    private static RoundRules round(Parameters rules, Optional<RoundRules> nation) {
        return new RoundReader(rules.group("round", "{stages: [application, review, …]}"), nation).read();
    }

    private static RenewalRules renewal(Parameters rules, Optional<RenewalRules> nation) {
        Parameters group = rules.group("renewal", "{window: 90, hours: 8, sessions: 6, grace: 90}");
        RenewalRules renewal = new RenewalRules(
                group.number("window", 1, 999, () -> nation.orElseThrow().windowDays()),
                group.number("hours", 0, 1000, () -> nation.orElseThrow().hours()),
                group.number("sessions", 0, 1000, () -> nation.orElseThrow().sessions()),
                group.number("grace", 0, 999, () -> nation.orElseThrow().graceDays()),
                nation.isEmpty() && group.has("also")
                        ? group.item().map(item -> item.bilingual("also"))
                        : nation.flatMap(RenewalRules::also));
        group.end();
        return renewal;
    }
}
