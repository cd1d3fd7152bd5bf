package org.xinhuo.certificate.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is an officer told what cannot be printed, at the text it stands in? */
class WordingATitleTest {

    private static Wordings with(String body, String signatory) {
        return new Wordings("证书", "CERTIFICATE", body, "青春健康${scheme}", "is certified as ${schemeEn}", signatory);
    }

    private static List<String> told(Wordings wordings) {
        return wordings.mistakes().stream()
                .map(mistake -> mistake.field() + " " + mistake.why().key())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${holder}",
                "${scheme}${hours}${issuer}",
                "${issuedOn}至${validUntil}",
                "${number} ${issuedOnEn} ${validUntilEn}"
            })
    void what_a_credential_has_may_be_written(String body) {
        assertThat(told(with(body, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"${hour} 学时, ${hour}", "完成 ${学时}, ${学时}", "收费 $5, $", "${matter}, ${matter}", "${hours 学时, $"})
    void any_other_place_is_refused_by_its_name(String body, String named) {
        Wordings wordings = with(body, "");

        assertThat(told(wordings)).containsExactly("body refusal.design_place");
        assertThat(wordings.mistakes().get(0).why().arguments().get(0)).isEqualTo(named);
    }

    @Test
    void an_empty_text_is_refused_and_the_signatory_may_be_empty() {
        assertThat(told(with(" ", ""))).containsExactly("body refusal.design_empty");
    }

    @Test
    void a_text_too_long_is_refused() {
        assertThat(told(with("字".repeat(300), "字".repeat(41)))).containsExactly("signatory refusal.design_long");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(told(with("一\n二", "一\n二"))).containsExactly("signatory refusal.design_lines");
    }
}
