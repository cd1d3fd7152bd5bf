package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Is what officers do about a credential told to everybody it concerns, and to nobody else? */
class LifePagesIT extends HttpTest {

    private static final String HERE = "62";

    private static Form filled(Page page, String kind, String reason, String remark) {
        return page.form("take-" + kind).with("reason-" + kind, reason).with("remark-" + kind, remark);
    }

    private Page of(PlainBrowser officer, Made holder) {
        return officer.get("/manage/credential?id=" + holder.get("credential"));
    }

    @Test
    void suspended_it_is_said_to_strangers_to_the_holder_and_to_officers() {
        Made holder = make("CERTIFIED", "郭静姝", HERE);
        PlainBrowser officer = officerOf(HERE);

        Page done = officer.press(filled(of(officer, holder), "SUSPENDED", "inquiry", "收到来信"), "do-SUSPENDED");

        assertThat(done.leadsTo()).isEqualTo("/manage/credential?id=" + holder.get("credential") + "&done=suspended");
        assertThat(of(officer, holder).text()).contains("暂停，有问题正在核实", "韩卫东办理", "收到来信", "恢复资质");
        assertThat(browser().get("/v/" + holder.get("token")).text())
                .contains("这张证书暂停使用", "起暂停，原因：有问题正在核实。")
                .doesNotContain("收到来信", "韩卫东");
        PlainBrowser self = signedIn(holder);
        assertThat(self.get("/learn/credentials").text()).contains("chip suspended");
        assertThat(self.get("/learn/credential?id=" + holder.get("credential")).text())
                .contains("暂停，有问题正在核实")
                .doesNotContain("收到来信", "韩卫东")
                .contains("资质暂停期间，证书不提供下载。", "恢复以后可以再下载")
                .doesNotContain("下载 PDF 原件");
        assertThat(of(officer, holder).text())
                .contains("资质暂停期间，证书不提供下载。", holder.get("number") + ".pdf?original=yes")
                .doesNotContain("下载 PDF 原件");
    }

    @Test
    void an_officer_who_takes_a_certificate_is_logged_with_its_number_and_so_is_a_refusal() {
        Made holder = make("CERTIFIED", "杜明远", HERE);
        PlainBrowser officer = officerOf(HERE);
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));
        String paper = "/paper/" + holder.get("number") + ".pdf";
        String taken = "/manage/audit?action=certificate_taken&subject=certificate%20" + holder.get("number");
        String refused = "/manage/audit?action=refused&subject=certificate%20" + holder.get("number");

        assertThat(signedIn(holder).get(paper).status()).isEqualTo(200);
        assertThat(auditor.get(taken).text()).as("the holder may").doesNotContain("<td data-label=\"对象\">");
        assertThat(officer.get(paper).status()).isEqualTo(200);
        assertThat(auditor.get(taken).text().split("<td data-label=\"对象\">"))
                .as("one line")
                .hasSize(2);
        officer.press(filled(of(officer, holder), "SUSPENDED", "inquiry", "收到来信"), "do-SUSPENDED");
        assertThat(officer.get(paper).status()).isEqualTo(409);
        assertThat(auditor.get(refused).text().split("<td data-label=\"对象\">"))
                .as("one line")
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[1]).contains("证书 " + holder.get("number") + " 现在不提供下载。"));
    }

    @Test
    void a_revocation_is_confirmed_by_a_colleague_who_finds_it_waiting() {
        Made holder = make("CERTIFIED", "何嘉怡", HERE);
        PlainBrowser first = officerOf(HERE);
        PlainBrowser second = officerOf(HERE);

        first.press(filled(of(first, holder), "REVOKED", "facts", "材料是别人的"), "do-REVOKED");

        assertThat(browser().get("/v/" + holder.get("token")).text()).contains("这张证书有效");
        assertThat(of(first, holder).text()).contains("要由另一位工作人员来确认").doesNotContain("id=\"confirm\"");
        assertThat(second.get("/manage/credentials").text())
                .contains("何嘉怡", "等第二位工作人员确认撤销", "去办理")
                .doesNotContain("的另一位工作人员办理");
        assertThat(second.get("/manage/candidates").text()).contains("1 件撤销、换证或转接等您处理");
        assertThat(first.get("/manage/credentials").text())
                .contains("何嘉怡", "的另一位工作人员办理")
                .doesNotContain("去办理");
        assertThat(first.get("/manage/candidates").text()).doesNotContain("撤销、换证或转接等您处理");
        assertThat(second.press(of(second, holder).form("revocation"), "confirm")
                        .leadsTo())
                .endsWith("&done=revoked");
        assertThat(browser().get("/v/" + holder.get("token")).text())
                .contains("这张证书已撤销", "原因：申报材料与事实不符。")
                .doesNotContain("材料是别人的");
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?subject=credential%20" + holder.get("credential"))
                        .text())
                .contains("提出撤销", "撤销资质", "申报材料与事实不符", "何嘉怡的资质，同伴教育者");
    }

    @Test
    void what_is_missing_in_the_form_is_said_at_its_field_and_nothing_typed_is_lost() {
        Made holder = make("CERTIFIED", "郭静姝", HERE);
        PlainBrowser officer = officerOf(HERE);

        Page again = officer.press(filled(of(officer, holder), "SUSPENDED", "", "收到来信"), "do-SUSPENDED");

        assertThat(again.text()).contains("id=\"reason-SUSPENDED-error\"", "请选原因", ">收到来信</textarea>");
    }

    @Test
    void in_another_province_it_does_not_exist_and_the_attempt_is_logged() {
        Made theirs = make("CERTIFIED", "郭静姝", HERE);
        Made ours = make("CERTIFIED", "何嘉怡", "61");
        PlainBrowser stranger = officerOf("61");
        String nobodys = "9".repeat(theirs.get("credential").length());

        Page real = of(stranger, theirs);
        Page none = stranger.get("/manage/credential?id=" + nobodys);

        assertThat(real.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(real.text().replace(theirs.get("credential"), "IT"))
                .isEqualTo(none.text().replace(nobodys, "IT"));
        Form form = filled(of(stranger, ours), "SUSPENDED", "inquiry", "收到来信").with("id", theirs.get("credential"));
        assertThat(stranger.press(form, "do-SUSPENDED").status()).isEqualTo(404);
        assertThat(stranger.get("/learn/credential?id=" + theirs.get("credential"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/manage/credentials").text()).doesNotContain("郭静姝");
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?action=refused&subject=credential%20" + theirs.get("credential"))
                        .text())
                .contains("<td data-label=\"对象\">");
        assertThat(browser().get("/v/" + theirs.get("token")).text()).contains("这张证书有效");
    }

    @Test
    void an_auditor_reads_it_and_presses_nothing() {
        Made holder = make("CERTIFIED", "郭静姝", HERE);

        assertThat(of(signedIn(make("AUDITOR", "唐静姝", "CN")), holder).text())
                .contains("从颁发到今天")
                .doesNotContain("id=\"do-");
    }
}
