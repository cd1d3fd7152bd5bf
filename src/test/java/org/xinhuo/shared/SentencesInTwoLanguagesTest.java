package org.xinhuo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Message.Sentence;

/** Does a sentence name days and things in the language of its reader? */
class SentencesInTwoLanguagesTest {

    @Test
    void days_are_written_out() {
        Sentence early = Sentence.of("renewal.early", LocalDate.of(2026, 10, 2), LocalDate.of(2027, 3, 31));

        assertThat(Message.of(early, Locale.CHINA)).isEqualTo("还没有到换证期：2026年10月2日 至 2027年3月31日 可以换证。");
        assertThat(Message.of(early, Locale.ENGLISH))
                .isEqualTo("It can be renewed from 2 October 2026 to 31 March 2027.");
    }

    @Test
    void things_with_two_names_go_by_the_right_one() {
        Sentence missing = Sentence.of("combined.part_missing", new Bilingual("微课", "Micro lesson"));

        assertThat(Message.of(missing, Locale.CHINA)).isEqualTo("没有“微课”的成绩。");
        assertThat(Message.of(missing, Locale.ENGLISH)).isEqualTo("No mark for Micro lesson.");
    }

    @Test
    void thrown_it_says_the_same() {
        Sentence tie = Sentence.of("cut.tie", 30, "81.50", 32);

        assertThat(Message.of(new Refusal(tie), Locale.CHINA)).isEqualTo(Message.of(tie, Locale.CHINA));
        assertThat(Message.of(tie, Locale.CHINA)).isEqualTo("取前 30 名。最后一名 81.50 分有并列，并列的都入围，共 32 人。");
    }

    @Test
    void the_log_can_say_it_again() {
        Refusal thrown = new Refusal(Sentence.of("sheet.missing", new Bilingual("内容", "Content"), 25));

        assertThat(Message.of(Refusal.logged(thrown.getMessage()).orElseThrow(), Locale.CHINA))
                .isEqualTo("“内容”还没有打分，满分 25 分。");
    }
}
