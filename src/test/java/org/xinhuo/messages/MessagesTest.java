package org.xinhuo.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.messages.Bundle.CHINESE;
import static org.xinhuo.messages.Bundle.ENGLISH;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinhuo.audit.web.AuditPage;

/** Does the application say everything, in both languages, and nothing that nobody hears? Prints the lines to paste. */
class MessagesTest {

    private final List<Use> uses = Use.all();

    @Test
    void both_languages_have_the_same_keys() {
        missing(CHINESE.keys(), ENGLISH);
        missing(ENGLISH.keys(), CHINESE);
    }

    private static void missing(Set<String> wanted, Bundle bundle) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(bundle.keys());
        assertThat(missing)
                .as("paste into %s:%s", bundle.file(), Bundle.paste(missing, bundle == CHINESE ? ENGLISH : CHINESE))
                .isEmpty();
    }

    @Test
    void no_key_stands_twice() {
        assertThat(CHINESE.keysGivenTwice()).as(CHINESE.file()).isEmpty();
        assertThat(ENGLISH.keysGivenTwice()).as(ENGLISH.file()).isEmpty();
    }

    @Test
    void every_key_that_is_shown_exists() {
        List<Use> unknown =
                uses.stream().filter(use -> !CHINESE.keys().contains(use.key())).toList();

        assertThat(uses).hasSizeGreaterThan(300);
        assertThat(unknown)
                .as("paste into both files:%s", Bundle.paste(keys(unknown), CHINESE))
                .isEmpty();
    }

    private static Set<String> keys(List<Use> uses) {
        return uses.stream().map(Use::key).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_key_that_is_put_together_exists() {
        Set<String> wanted = new TreeSet<>();
        Families.all().forEach((begin, ends) -> ends.forEach(end -> wanted.add(begin + end)));

        assertThat(Families.begunInTheSource())
                .as("a key is put together from a beginning that Families does not know")
                .isNotEmpty()
                .isSubsetOf(Families.all().keySet());
        missing(wanted, CHINESE);
    }

    @Test
    void every_key_is_shown_somewhere() {
        Set<String> unused = new TreeSet<>(CHINESE.keys());
        Stream.concat(Source.java().stream(), Source.pages().stream())
                .flatMap(source -> source.quoted().stream())
                .forEach(one -> unused.remove(one.words()));
        Families.all().forEach((begin, ends) -> ends.forEach(end -> unused.remove(begin + end)));

        assertThat(unused).as("delete these from both files").isEmpty();
    }

    @Test
    void whatever_is_logged_can_be_looked_for() {
        assertThat(new AuditPage().getActions())
                .as("AuditPage.ACTIONS")
                .containsExactlyInAnyOrderElementsOf(Families.actions());
    }

    @Test
    void placeholders_agree_between_the_languages() {
        List<String> differing = CHINESE.keys().stream()
                .filter(ENGLISH.keys()::contains)
                .filter(key -> !CHINESE.placeholders(key).equals(ENGLISH.placeholders(key)))
                .map(key -> key + "\n  " + CHINESE.get(key) + "\n  " + ENGLISH.get(key))
                .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void every_placeholder_is_given_a_value() {
        List<String> wanting = uses.stream()
                .filter(use -> CHINESE.keys().contains(use.key()))
                .filter(use -> CHINESE.placeholders(use.key()).stream().anyMatch(place -> place >= use.given()))
                .map(use -> use.place() + " gives " + Math.max(0, use.given()) + " values to " + use.key() + "="
                        + CHINESE.get(use.key()))
                .toList();

        assertThat(wanting).isEmpty();
    }

    @Test
    void every_value_has_a_placeholder() {
        List<String> lost = uses.stream()
                .filter(use -> CHINESE.keys().contains(use.key()))
                .filter(use -> use.given() > 0
                        && !use.isFilledByAScript()
                        && !use.chosen()
                        && CHINESE.placeholders(use.key()).isEmpty())
                .map(use -> use.place() + " gives " + use.given() + " values to " + use.key() + "="
                        + CHINESE.get(use.key()))
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void no_sentence_is_empty_or_unfinished() {
        assertThat(Stream.of(CHINESE, ENGLISH).flatMap(bundle -> bundle.keys().stream()
                        .filter(key ->
                                bundle.get(key).isEmpty() || bundle.get(key).equals("…"))
                        .map(key -> bundle.file() + " " + key)))
                .isEmpty();
    }

    @Test
    void a_sentence_without_placeholders_is_no_pattern() {
        assertThat(Stream.of(CHINESE, ENGLISH).flatMap(bundle -> bundle.keys().stream()
                        .filter(key -> bundle.placeholders(key).isEmpty())
                        .filter(key -> bundle.get(key).contains("''"))
                        .map(key -> bundle.file() + " " + key + "=" + bundle.get(key))))
                .as("shown as it stands, with both apostrophes")
                .isEmpty();
    }
}
