package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Does the first word of a key term lead to what it means, and nothing else? */
class TermsInLessonsTest {

    private static String html(String markdown, String... terms) {
        LessonText text = new LessonText(markdown);
        text.explain(
                5,
                java.util.Arrays.stream(terms)
                        .map(zh -> new Module.Term(zh, "term", "意思"))
                        .toList());
        return text.html().replace("&#xff0c;", "，");
    }

    @Test
    void the_first_word_only() {
        assertThat(html("说同意，再说同意。", "同意")).isEqualTo("<p>说<a href=\"#term-5-1\">同意</a>，再说同意。</p>\n");
    }

    @Test
    void not_in_a_heading() {
        assertThat(html("## 同意\n\n先问同意。", "同意")).isEqualTo("<h2>同意</h2>\n<p>先问<a href=\"#term-5-1\">同意</a>。</p>\n");
    }

    @Test
    void in_a_table_a_list_and_in_bold() {
        assertThat(html("| 甲 |\n| --- |\n| 界线 |\n\n- **保密**和转介", "界线", "保密", "转介"))
                .contains("<td><a href=\"#term-5-1\">界线</a></td>")
                .contains("<strong><a href=\"#term-5-2\">保密</a></strong>和<a href=\"#term-5-3\">转介</a>");
    }

    @Test
    void the_longer_of_two_that_begin_together() {
        assertThat(html("性骚扰防治", "性骚扰", "性骚扰防治")).isEqualTo("<p><a href=\"#term-5-2\">性骚扰防治</a></p>\n");
    }

    @Test
    void a_link_that_an_author_wrote_leads_nowhere() {
        assertThat(html("[同意](https://example.org)", "同意")).isEqualTo("<p>同意</p>\n");
    }

    @Test
    void terms_are_counted_as_the_module_lists_them() {
        assertThat(List.of(html("转介", "保密", "转介"))).containsExactly("<p><a href=\"#term-5-2\">转介</a></p>\n");
    }
}
