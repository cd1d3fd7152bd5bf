package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What does anybody learn of a round, and what does an officer of another province learn no more than that? */
class PublicRoundIT extends HttpTest {

    private String round(String what) {
        return make(what, "林晓禾", "34").get("code");
    }

    @Test
    void strangers_read_notice_and_draw_without_a_session() {
        String code = round("ROUND_PUBLICISED");

        for (String path : new String[] {"/public/rounds", "/public/round?code=" + code}) {
            Page page = browser().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
        }
        Page page = browser().get("/public/round?code=" + code);
        assertThat(page.text())
                .contains("省级师资认证（测试）", "示例规则", "种子的承诺", "名单的指纹", "round-draw.txt?code=" + code)
                .as("the list, after its days")
                .doesNotContain("林晓禾");
        Page record = browser().get("/public/round-draw.txt?code=" + code);
        assertThat(record.text()).startsWith("xinhuo-draw-list/1\n").contains("\nxinhuo-draw/1\n");
        assertThat(record.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_list_is_read_and_objected_to_while_it_is_publicised() {
        String code = round("ROUND_IN_PUBLICITY");
        PlainBrowser stranger = browser();
        Page page = stranger.get("/public/round?code=" + code);

        assertThat(page.text()).contains("公示名单", "林晓禾", "提出异议");
        assertThat(page.header("Set-Cookie")).isEmpty();
        Form form = page.form("objection").with("number", "001");
        assertThat(stranger.press(form.with("grounds", ""), "object-now").text())
                .contains("请写异议的理由");
        Page sent = stranger.press(form.with("grounds", "推荐材料与事实不符"), "object-now");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(officerOf("34").get("/manage/round-result?code=" + code).text())
                .contains("推荐材料与事实不符", "处理这一件");
    }

    @Test
    void a_round_without_notice_and_a_draw_before_its_day_are_not_there() {
        String code = round("ROUND_CUT");

        assertThat(browser().get("/public/round-draw.txt?code=" + code).status())
                .isEqualTo(404);
        assertThat(browser().get("/public/round?code=34-2026-S2-9999").status()).isEqualTo(404);
    }

    @Test
    void another_province_gets_the_page_that_is_not_there() {
        String code = round("ROUND_PUBLICISED");
        PlainBrowser other = officerOf("44");

        for (String page : new String[] {"round-marks", "round-draw", "round-result"}) {
            assertThat(officerOf("34").get("/manage/" + page + "?code=" + code).status())
                    .as(page)
                    .isEqualTo(200);
            Page theirs = other.get("/manage/" + page + "?code=" + code);
            Page nobodys = other.get("/manage/" + page + "?code=34-2026-S2-9999");
            assertThat(theirs.status()).as(page).isEqualTo(404);
            assertThat(theirs.text().replace(code, "IT"))
                    .isEqualTo(nobodys.text().replace("34-2026-S2-9999", "IT"));
        }
    }

    @Test
    void marks_are_entered_with_all_mistakes_told_at_once_and_nothing_lost() {
        String code = round("ROUND_IN_EXAM");
        PlainBrowser officer = officerOf("34");
        Form form = officer.get("/manage/round-marks?code=" + code).form("marks");

        Page wrong = officer.press(
                form.with("mark-001", "101").with("mark-002", "八十").with("mark-003", "88.5"), "enter");

        assertThat(wrong.text())
                .contains(
                        "id=\"mark-001-error\"",
                        "id=\"mark-002-error\"",
                        "value=\"101\"",
                        "value=\"八十\"",
                        "value=\"88.5\"")
                .doesNotContain("id=\"mark-003-error\"");
        Page right = officer.press(
                wrong.form("marks")
                        .with("mark-001", "100")
                        .with("mark-002", "缺考")
                        .with("mark-003", "88.5"),
                "enter");
        assertThat(right.status()).isEqualTo(302);
        Page after = officer.get("/manage/round-marks?code=" + code);
        assertThat(after.text()).contains("value=\"100.00\"", "value=\"缺考\"", "value=\"88.50\"", "确认成绩");
        assertThat(officer.press(after.form("marks"), "confirm").status()).isEqualTo(302);
        assertThat(officer.get("/manage/round-marks?code=" + code).text()).contains("入围：笔试第 1 名");
    }
}
