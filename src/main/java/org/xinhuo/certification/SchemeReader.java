package org.xinhuo.certification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.shared.Mistake;
import org.xinhuo.shared.YamlFile;
import org.xinhuo.shared.YamlItem;

/** Reads the {@code scheme.yaml} of one folder under {@code certificates/}. What is wrong becomes a {@link Mistake}. */
final class SchemeReader {

    /** A scheme, or what is wrong with it. A scheme with a mistake certifies nobody. */
    record Reading(Optional<Scheme> scheme, List<Mistake> mistakes) {}

    private final Set<String> courses;
    private final Set<String> schemes;
    private final Map<String, String> numbers = new HashMap<>();

    /** @param courses codes a requirement may name
     *  @param schemes codes a requirement may name */
    SchemeReader(Set<String> courses, Set<String> schemes) {
        this.courses = courses;
        this.schemes = schemes;
    }

    Reading read(Path folder) {
        String code = folder.getFileName().toString();
        String name = "certificates/" + code + "/scheme.yaml";
        try {
            YamlFile file = new YamlFile(name, Files.readString(folder.resolve("scheme.yaml")));
            Optional<Scheme> scheme = file.root().map(item -> scheme(item, code));
            return new Reading(file.mistakes().isEmpty() ? scheme : Optional.empty(), file.mistakes());
        } catch (IOException e) {
            return new Reading(Optional.empty(), List.of(new Mistake(name, 1, "content.not_utf8", List.of())));
        }
    }

    private Scheme scheme(YamlItem item, String code) {
        if (!item.text("code", code).equals(code)) {
            item.mistake("code", "content.code_is_folder", code);
        }
        String number = item.text("number", "P1");
        if (!number.matches("[A-Z][A-Z0-9]{0,3}")) {
            item.mistake("number", "content.scheme_number", number);
        }
        String other = numbers.putIfAbsent(number, code);
        if (other != null && !other.equals(code)) {
            item.mistake("number", "content.scheme_number_taken", number, other);
        }
        Scheme scheme = new Scheme(
                code,
                number,
                item.bilingual("name"),
                item.flag("confirmed"),
                item.items("rules", "{version: 1, from: 2026-01-01, …}").stream()
                        .map(this::rules)
                        .toList());
        item.noOthers();
        return scheme;
    }

    private static String known(YamlItem item, String key, Set<String> codes) {
        String code = item.text(key, "peer-educator");
        if (!code.isEmpty() && !codes.contains(code)) {
            item.mistake(key, "content.unknown_code", key, code, String.join(", ", codes));
        }
        return code;
    }

    private Scheme.Rules rules(YamlItem item) {
        Scheme.Rules rules = new Scheme.Rules(
                item.number("version", 1, 9999),
                day(item),
                item.item("validity", "{years: 1}")
                        .map(validity -> new Scheme.Validity(validity.number("years", 1, 50)))
                        .orElse(new Scheme.Validity(1)),
                item.number("hours", 0, 1000),
                item.items("requirements", "{kind: course, course: …}").stream()
                        .map(this::requirement)
                        .toList());
        item.noOthers();
        return rules;
    }

    private static LocalDate day(YamlItem item) {
        String text = item.text("from", "2026-01-01");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            item.mistake("from", "content.not_a_day", text);
            return LocalDate.EPOCH;
        }
    }

    private Requirement requirement(YamlItem item) {
        Requirement requirement =
                switch (item.oneOf("kind", "course", "test", "credential")) {
                    case "course" -> new Requirement.CourseDone(known(item, "course", courses));
                    case "test" ->
                        new Requirement.TestPassed(known(item, "course", courses), item.number("score", 1, 100));
                    default -> new Requirement.CredentialHeld(known(item, "scheme", schemes));
                };
        item.noOthers();
        return requirement;
    }
}
