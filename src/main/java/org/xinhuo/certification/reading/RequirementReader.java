package org.xinhuo.certification.reading;

import java.util.List;
import java.util.Set;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Requirement;
import org.xinhuo.shared.content.YamlItem;

/** Reads the requirements of a {@code scheme.yaml}. */
final class RequirementReader {

    private final Set<String> courses;
    private final Set<String> schemes;

    /** @param courses codes a requirement may name
     *  @param schemes codes a requirement may name */
    RequirementReader(Set<String> courses, Set<String> schemes) {
        this.courses = courses;
        this.schemes = schemes;
    }

    Requirement read(YamlItem item) {
        Requirement requirement =
                switch (item.oneOf(
                        "kind",
                        "course",
                        "test",
                        "credential",
                        "any",
                        "recommendation",
                        "sessions",
                        "age",
                        "training",
                        "statement")) {
                    case "course" -> course(item);
                    case "test" ->
                        new Requirement.TestPassed(known(item, "course", courses), item.number("score", 1, 100));
                    case "credential" -> credential(item);
                    case "any" ->
                        new Requirement.AnyOf(item.items("of", "{kind: sessions, sessions: 6}").stream()
                                .map(this::read)
                                .toList());
                    case "recommendation" -> new Requirement.Recommended(level(item, "by"));
                    case "sessions" -> new Requirement.SessionsTaught(item.number("sessions", 1, 1000));
                    case "age" -> new Requirement.AgeReached(item.number("years", 14, 80));
                    case "training" -> training(item);
                    default -> new Requirement.Stated(item.text("code", "staff"), item.bilingual("words"));
                };
        item.noOthers();
        return requirement;
    }

    static IssuingLevel level(YamlItem item, String key) {
        String level = item.oneOf(key, "province", "national", "prefecture", "county");
        return IssuingLevel.valueOf(level.toUpperCase(java.util.Locale.ROOT));
    }

    private Requirement course(YamlItem item) {
        if (!item.has("to_come")) {
            return new Requirement.CourseDone(known(item, "course", courses));
        }
        String course = item.text("course", "trainer");
        Requirement toCome = new Requirement.CourseToCome(course, item.bilingual("to_come"));
        return courses.contains(course) ? new Requirement.CourseDone(course) : toCome;
    }

    private Requirement credential(YamlItem item) {
        List<String> found = item.has("schemes")
                ? item.texts("schemes", "peer-educator")
                : List.of(item.text("scheme", "peer-educator"));
        String key = item.has("schemes") ? "schemes" : "scheme";
        found.forEach(scheme -> mustBeKnown(item, key, scheme, schemes));
        return new Requirement.CredentialHeld(found, item.has("years") ? item.number("years", 1, 20) : 0);
    }

    private Requirement training(YamlItem item) {
        int hours = item.number("hours", 1, 1000);
        return new Requirement.TrainingAttended(hours, item.has("face") ? item.number("face", 1, hours) : 0);
    }

    private static String known(YamlItem item, String key, Set<String> codes) {
        String code = item.text(key, "peer-educator");
        mustBeKnown(item, key, code, codes);
        return code;
    }

    private static void mustBeKnown(YamlItem item, String key, String code, Set<String> codes) {
        if (!code.isEmpty() && !codes.contains(code)) {
            item.mistake(key, "content.unknown_code", key, code, String.join(", ", codes));
        }
    }
}
