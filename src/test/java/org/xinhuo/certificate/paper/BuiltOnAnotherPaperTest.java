package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a paper built on another differ in what it says, and in nothing else? */
class BuiltOnAnotherPaperTest {

    private static final URI VERIFICATION = PaperFixture.VERIFICATION;
    private static final String BUILT =
            """
            version: 7
            base: {scheme: peer-educator, version: 4}
            colours: {pine: '#22406B'}
            wording:
              body: 取得${scheme}资质，共 ${hours} 学时。
            """;

    private final Map<String, String> papers = new HashMap<>();

    @BeforeEach
    void papers() throws IOException {
        papers.put("peer-educator", Files.readString(Path.of("certificates/peer-educator/paper.yaml")));
    }

    private PaperTemplate read(String yaml) {
        return PaperTemplate.read(yaml, "paper.yaml", papers);
    }

    private static String text(PaperTemplate paper) throws IOException {
        return PaperFixture.text(PaperFixture.print(paper, PaperFixture.of("沈知远"), VERIFICATION));
    }

    @Test
    void it_has_its_own_version_words_and_colours() throws IOException {
        PaperTemplate paper = read(BUILT);

        assertThat(paper.version()).isEqualTo(7);
        assertThat(text(paper)).contains("取得同伴教育者资质，共 12 学时。").doesNotContain("考核合格");
        assertThat(paper.elements().toString()).contains("r=34,g=64,b=107").doesNotContain("r=23,g=80,b=76");
    }

    @Test
    void what_it_does_not_say_is_as_in_the_other() {
        PaperTemplate paper = read("version: 4\nbase: {scheme: peer-educator, version: 4}\n");

        assertThat(paper).isEqualTo(PaperFixture.peerEducator());
    }

    @Test
    void it_may_stand_on_one_that_stands_on_another() throws IOException {
        papers.put("trainer", BUILT);

        PaperTemplate paper = read("version: 2\nbase: {scheme: trainer, version: 7}\n");

        assertThat(paper.version()).isEqualTo(2);
        assertThat(text(paper)).contains("取得同伴教育者资质，共 12 学时。");
    }

    @Test
    void a_change_below_is_not_taken_over_unseen() {
        papers.computeIfPresent("peer-educator", (scheme, yaml) -> yaml.replace("version: 4", "version: 5"));

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> read(BUILT))
                .withMessage("paper.yaml:2: the paper of peer-educator has version 5; look at this one on it, write 5"
                        + " here and raise the version of this one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            pine: '#22406B'       | pink: '#22406B'       | 3: the paper it is built on has no "pink"
            pine: '#22406B'       | pine: blue            | 3: pine is "blue"; write '#RRGGBB'
            body: 取得            | boby: 取得            | 5: the paper it is built on has no "boby"
            ${scheme}资质         | ${schema}资质         | 5: "取得${schema}资质，共 ${hours} 学时。" has an unknown field
            scheme: peer-educator | scheme: pear-educator | 2: there is no paper of "pear-educator" to build on
            wording:              | ground: paper~wording: | 4: "ground" is not known here
            """)
    void a_slip_is_named_with_its_line(String right, String wrong, String advice) {
        assertThat(BUILT).contains(right);

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> read(BUILT.replace(right, wrong.replace('~', '\n'))))
                .withMessageStartingWith("paper.yaml:" + advice);
    }

    @Test
    void none_stands_on_itself() {
        papers.put("one", "version: 1\nbase: {scheme: two, version: 1}\n");
        papers.put("two", "version: 1\nbase: {scheme: one, version: 1}\n");

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> read(papers.get("one")))
                .withMessage("paper.yaml:2: the paper of two has a mistake itself; mend that first");
    }

    @Test
    void a_mistake_below_is_said_to_be_there() {
        papers.computeIfPresent("peer-educator", (scheme, yaml) -> yaml.replace("side: 25", "side: 5"));

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> read(BUILT))
                .withMessage("paper.yaml:2: the paper of peer-educator has a mistake itself; mend that first");
    }
}
