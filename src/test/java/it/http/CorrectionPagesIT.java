package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Is a correction proposed by one officer, found by a colleague, and then told to whoever verifies the old paper? */
class CorrectionPagesIT extends HttpTest {

    private static final String HERE = "45";
    private static final String EVIDENCE = "核对了居民身份证";

    private static String address(Made holder) {
        return "/manage/credential?id=" + holder.get("credential");
    }

    private static Form filled(Page page, String name, String reason) {
        return page.form("correct")
                .with("holder", name)
                .with("correction-reason", reason)
                .with("evidence", EVIDENCE);
    }

    @Test
    void from_the_proposal_to_what_strangers_read() {
        Made holder = make("CERTIFIED", "林晓河", HERE);
        PlainBrowser first = officerOf(HERE);
        PlainBrowser second = officerOf(HERE);

        Page proposed = first.press(filled(first.get(address(holder)), "林晓禾", "name"), "propose-correction");

        assertThat(proposed.leadsTo()).isEqualTo(address(holder) + "&done=correction_proposed");
        assertThat(first.get(address(holder)).text())
                .contains("要由另一位工作人员来确认", EVIDENCE)
                .doesNotContain("id=\"confirm-correction\"");
        assertThat(second.get("/manage/credentials").text()).contains("等第二位工作人员确认更正换发");
        assertThat(second.press(second.get(address(holder)).form("correcting"), "confirm-correction")
                        .leadsTo())
                .endsWith("&done=certificate_replaced");
        assertThat(browser().get("/v/" + holder.get("token")).text())
                .contains("这张证书已更正换发，不再使用", "原因：姓名有误", "代替它的证书", "QJ-45-P1-")
                .doesNotContain("这张证书有效", EVIDENCE, "林晓禾");
        assertThat(second.get(address(holder)).text()).contains("换发为 QJ-45-P1-");
        PlainBrowser self = signedIn(holder);
        for (Page life :
                List.of(second.get(address(holder)), self.get("/learn/credential?id=" + holder.get("credential")))) {
            assertThat(life.text())
                    .containsPattern("更正换发，姓名有误：" + holder.get("number") + " 由 QJ-45-P1-[0-9A-Z-]+ 代替")
                    .contains("下载 PDF 原件");
        }
        assertThat(self.get("/paper/" + holder.get("number") + ".pdf").text()).contains("这张证书现在不能下载", "下载新证书");
        assertThat(self.get("/learn/credentials").text()).doesNotContain(holder.get("number"));
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        Made holder = make("CERTIFIED", "林晓河", HERE);
        PlainBrowser officer = officerOf(HERE);

        Page again = officer.press(filled(officer.get(address(holder)), "林晓禾", ""), "propose-correction");

        assertThat(again.text())
                .contains("id=\"correction-reason-error\"", "请选更正的原因", ">" + EVIDENCE + "</textarea>")
                .contains("value=\"林晓禾\"");
    }

    @Test
    void the_holder_records_another_copy_and_officers_see_how_many_there_are() {
        Made holder = make("CERTIFIED", "林晓河", HERE);
        PlainBrowser self = signedIn(holder);
        Page page = self.get("/learn/credential?id=" + holder.get("credential"));

        Page done = self.press(page.form("copy-form").with("copy-reason", "lost"), "give-copy");

        assertThat(done.leadsTo()).isEqualTo("/learn/credential?id=" + holder.get("credential") + "&done=copy_given");
        assertThat(officerOf(HERE).get(address(holder)).text()).contains("现在共 2 份", "第 2 份", "遗失");
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?subject=certificate%20" + holder.get("number"))
                        .text())
                .contains("补发证书", "遗失");
    }
}
