package org.xinhuo.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Does all that people read come from the bundles? */
class HardCodedWordsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}|[，。；：！？、“”（）《》]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern SEEN_OR_HEARD =
            Pattern.compile("[\\s:](aria-label|title|alt|placeholder|label|hint|itemLabel|content)=\"([^\"]*)\"");
    private static final Pattern NOT_SHOWN = Pattern.compile("(==|!=| eq | ne |notices\\.about\\()\\s*'[^']*'");
    private static final Pattern NOT_SPOKEN = Pattern.compile("<(meta|\\?xml|!DOCTYPE)[^>]*>|<!--[\\s\\S]*?-->");

    private static final Set<String> BEGINNINGS = Families.begunInTheSource();

    /** Chinese in Java that nobody translates, and why. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            // names of generated people
            "SampleData.java", Set.of(".*"),
            "SampleRounds.java", Set.of(".*"),
            "SampleLives.java", Set.of(".*"),
            "SampleEarlier.java", Set.of(".*"),
            // a line of the log, for whoever reads either language
            "FirstData.java", Set.of("FIRST ADMINISTRATOR .*"),
            // the name of the first person, until they change it
            "PeopleService.java", Set.of("管理员"),
            // a mark that pinyin has no letter for, not a word
            "PersonName.java", Set.of("\\(\\?<=.*"),
            // examples of what authors write, who write Chinese
            "YamlItem.java", Set.of("中文"),
            "ModuleReader.java", Set.of("说出……", "文件名称", "发布机构", "术语", "一句话解释"),
            "QuestionReader.java", Set.of("题干", "选项", "为什么对，为什么其余的不合适"));

    @Test
    void no_chinese_in_java() {
        List<String> found = Source.java().stream()
                .flatMap(source -> source.quoted().stream()
                        .filter(one -> HAN.matcher(one.words()).find())
                        .filter(one -> ALLOWED
                                .getOrDefault(source.file().getFileName().toString(), Set.of())
                                .stream()
                                .noneMatch(one.words()::matches))
                        .map(one -> source.place(one) + " \"" + one.words() + "\""))
                .toList();

        assertThat(found).as("give it a key in both bundles").isEmpty();
    }

    @Test
    void no_sentence_in_java_goes_straight_to_people() {
        Pattern said = Pattern.compile(
                "(notices\\.(refuse|tell)\\((null, ?)?|new FacesMessage\\([^\"]*|\\.write\\(|sendError\\([^\"]*, ?)$");
        List<String> found = Source.java().stream()
                .flatMap(source -> source.quoted().stream()
                        .filter(one -> said.matcher(source.before(one)).find())
                        .map(one -> source.place(one) + " \"" + one.words() + "\""))
                .toList();

        assertThat(found).as("give it a key in both bundles").isEmpty();
    }

    @Test
    void no_chinese_in_pages_and_scripts() {
        Path web = Path.of("src", "main", "webapp");
        List<String> found = Stream.of(".xhtml", ".js", ".css", ".svg")
                .flatMap(ending -> Source.files(web, ending))
                .filter(file -> HAN.matcher(withoutComments(file)).find())
                .map(Path::toString)
                .toList();

        assertThat(found).as("give it a key in both bundles").isEmpty();
    }

    private static String withoutComments(Path file) {
        return Source.read(file).replaceAll("/\\*[\\s\\S]*?\\*/|<!--[\\s\\S]*?-->|(?m)^\\s*//.*$", "");
    }

    @Test
    void no_words_in_pages_outside_of_expressions() {
        List<String> found = new ArrayList<>();
        for (Path file :
                Source.files(Path.of("src", "main", "webapp"), ".xhtml").toList()) {
            String page = NOT_SPOKEN.matcher(Source.read(file)).replaceAll("");
            spoken(page).stream()
                    .filter(words -> LETTERS.matcher(
                                    EXPRESSION.matcher(words).replaceAll("").replaceAll("&\\w+;", ""))
                            .find())
                    .forEach(words -> found.add(file.getFileName() + ": " + words.strip()));
        }

        assertThat(found).as("give it a key in both bundles").isEmpty();
    }

    @Test
    void no_words_in_pages_inside_of_expressions() {
        List<String> found = new ArrayList<>();
        for (Path file :
                Source.files(Path.of("src", "main", "webapp"), ".xhtml").toList()) {
            for (String words : spoken(Source.read(file))) {
                Matcher quoted = Pattern.compile("'([^']*)'")
                        .matcher(NOT_SHOWN.matcher(words).replaceAll(""));
                while (quoted.find()) {
                    String text = quoted.group(1);
                    boolean known = Bundle.CHINESE.keys().contains(text)
                            || BEGINNINGS.contains(text)
                            || BEGINNINGS.contains("word." + text + ".");
                    if (LETTERS.matcher(text).find() && !known) {
                        found.add(file.getFileName() + ": '" + text + "' in " + words.strip());
                    }
                }
            }
        }

        assertThat(found).as("give it a key in both bundles").isEmpty();
    }

    /** What stands between tags, and in attributes that are shown or read aloud. */
    private static List<String> spoken(String page) {
        List<String> spoken = new ArrayList<>();
        TEXT.matcher(page).results().map(text -> text.group(1)).forEach(spoken::add);
        SEEN_OR_HEARD
                .matcher(page)
                .results()
                .map(attribute -> attribute.group(2))
                .forEach(spoken::add);
        return spoken;
    }
}
