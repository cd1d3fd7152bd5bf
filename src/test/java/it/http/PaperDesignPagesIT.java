package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Is a paper proposed as its proof showed it, found waiting by whoever is to look at it, and read by auditors? */
class PaperDesignPagesIT extends HttpTest {

    private static final String HERE = "51";
    private static final String ADDRESS = "/manage/paper-design?organisation=" + HERE + "&scheme=peer-educator";

    private static Form filled(Page page, String title) {
        Form form = page.form("design");
        for (Map.Entry<String, String> one : Map.of(
                        "title", title,
                        "title-en", "CERTIFICATE",
                        "body", "完成 ${hours} 学时",
                        "award", "${scheme}",
                        "body-en", "as ${schemeEn}",
                        "signatory", "",
                        "emblem-words", "",
                        "reason", "年度换词句")
                .entrySet()) {
            form = form.with(one.getKey(), one.getValue());
        }
        return form;
    }

    @Test
    void what_the_proof_did_not_show_is_not_proposed_and_what_waits_is_told_to_whom_it_waits_for() {
        PlainBrowser one = officerOf(HERE);
        PlainBrowser other = officerOf(HERE);
        assertThat(one.pressMultipart(filled(one.get(ADDRESS), "证书甲"), "keep").leadsTo())
                .endsWith("&done=design_kept");

        Page shown = one.pressMultipart(filled(one.get(ADDRESS), "证书乙"), "propose");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("还没有提出。请看过新样张", "证书乙").doesNotContain("已存为草稿。");
        assertThat(other.get("/manage/candidates").text()).doesNotContain("等您看过发布");
        assertThat(one.pressMultipart(filled(one.get(ADDRESS), "证书乙"), "propose")
                        .leadsTo())
                .endsWith("&done=design_proposed");

        assertThat(other.get("/manage/candidates").text())
                .contains("证书版式：同事提出的 1 份等您看过发布", ADDRESS.replace("&", "&amp;"));
        assertThat(one.get("/manage/candidates").text()).doesNotContain("等您看过发布");
        Form back = other.get(ADDRESS).form("design").with("returned", "标题太长");
        assertThat(other.pressMultipart(back, "return").leadsTo()).endsWith("&done=design_returned");
        assertThat(one.get("/manage/candidates").text()).contains("证书版式退回修改：同伴教育者，标题太长");
        assertThat(other.get("/manage/candidates").text()).doesNotContain("退回修改：");
    }

    @Test
    void an_auditor_follows_the_log_to_the_paper_and_changes_nothing() {
        PlainBrowser officer = officerOf("50");
        String there = ADDRESS.replace(HERE, "50");
        officer.pressMultipart(filled(officer.get(there), "证书"), "keep");
        officer.pressMultipart(filled(officer.get(there), "证书"), "propose");
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));

        assertThat(auditor.get("/manage/audit?action=paper_proposed").text()).contains(there.replace("&", "&amp;"));
        assertThat(auditor.get(there).text()).contains("等第二位工作人员发布", "年度换词句").doesNotContain("<form id=\"design\"");
        assertThat(auditor.get("/manage/papers?organisation=50").status()).isEqualTo(200);
        assertThat(auditor.get(there.replace("paper-design", "paper-proof.pdf")).status())
                .isEqualTo(200);
        assertThat(officerOf("44").get(there).status()).isEqualTo(404);
    }
}
