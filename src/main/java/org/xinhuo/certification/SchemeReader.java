package org.xinhuo.certification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Mistake;
import org.xinhuo.shared.YamlFile;
import org.xinhuo.shared.YamlItem;

/** Reads the {@code scheme.yaml} of one folder under {@code certificates/}. What is wrong becomes a {@link Mistake}. */
final class SchemeReader {

    /** A scheme, or what is wrong with it. A scheme with a mistake certifies nobody. */
    record Reading(Optional<Scheme> scheme, List<Mistake> mistakes) {}

    private SchemeReader() {}

    static Reading read(Path folder) {
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

    private static Scheme scheme(YamlItem item, String code) {
        if (!item.text("code", code).equals(code)) {
            item.mistake("code", "content.code_is_folder", code);
        }
        String number = item.text("number", "P1");
        if (!number.matches("[A-Z][A-Z0-9]{0,3}")) {
            item.mistake("number", "content.scheme_number", number);
        }
        Scheme scheme = new Scheme(
                code,
                number,
                item.bilingual("name"),
                item.bilingual("statement"),
                item.flag("confirmed"),
                item.items("rules", "{version: 1, from: 2026-01-01, …}").stream()
                        .map(SchemeReader::rules)
                        .toList());
        item.noOthers();
        return scheme;
    }

    private static Scheme.Rules rules(YamlItem item) {
        Scheme.Rules rules = new Scheme.Rules(
                item.number("version", 1, 9999),
                day(item),
                item.item("validity", "{years: 1}")
                        .map(validity -> new Scheme.Validity(validity.number("years", 1, 50)))
                        .orElse(new Scheme.Validity(1)),
                item.number("hours", 0, 1000),
                item.items("requirements", "{kind: course, course: …}").stream()
                        .map(SchemeReader::requirement)
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

    private static Requirement requirement(YamlItem item) {
        Requirement requirement =
                switch (item.oneOf("kind", "course", "test", "credential")) {
                    case "course" -> new Requirement.CourseDone(item.text("course", "peer-educator"));
                    case "test" ->
                        new Requirement.TestPassed(item.text("course", "peer-educator"), item.number("score", 1, 100));
                    default -> new Requirement.CredentialHeld(item.text("scheme", "peer-educator"));
                };
        item.noOthers();
        return requirement;
    }
}
