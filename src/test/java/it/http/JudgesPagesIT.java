package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees the pages of a panel, and whose sheets does the server take? */
class JudgesPagesIT extends HttpTest {

    private static final String SHEET = "{\"judge\":%s,\"seq\":%d,\"points\":{\"c1\":20,\"c2\":17.5}}";

    private final String address = "/api/v1/rounds/%s/parts/demonstration/candidates/001/sheet";

    private Made panel() {
        return make("PANEL", "", "34");
    }

    private PlainBrowser judge(Made panel, int place) {
        return signedIn(panel.get("judge" + place), PASSWORD);
    }

    @Test
    void a_judge_sends_a_sheet_and_finds_it_on_the_page() {
        Made panel = panel();
        PlainBrowser judge = judge(panel, 0);

        Page answer = judge.put(
                address.formatted(panel.get("code")), "application/json", SHEET.formatted(panel.get("id0"), 5));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"seq\":5", "\"complete\":false", "37.5");
        assertThat(judge.get("/teach/panels").text()).contains("省级师资认证", "评委组长");
        assertThat(judge.get("/teach/panel?code=" + panel.get("code")).text()).contains("评了一半");
        assertThat(judge.get("/teach/sheet?part=demonstration&number=001&code=" + panel.get("code"))
                        .text())
                .contains("value=\"17.5\"");
    }

    @Test
    void without_a_script_the_form_is_handed_in() {
        Made panel = panel();
        PlainBrowser judge = judge(panel, 1);
        Form form = judge.get("/teach/sheet?part=demonstration&number=001&code=" + panel.get("code"))
                .form("sheet");
        for (Map.Entry<String, String> given : Map.of(
                        "c1", "20", "c2", "16.5", "c3", "16", "c4", "8", "c5", "12", "c6", "4", "c7", "4")
                .entrySet()) {
            form = form.with(given.getKey(), given.getValue());
        }

        Page answer = judge.press(form, "hand-in");

        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(judge.get(answer.leadsTo()).text()).contains("评分已交");
        assertThat(judge.get("/teach/panel?code=" + panel.get("code")).text()).contains("80.5");
    }

    @Test
    void the_judge_of_another_panel_sees_the_same_as_where_there_is_none() {
        Made panel = panel();
        PlainBrowser stranger = signedIn(make("ASSESSOR", "唐静姝", "3402"));
        String sheet = SHEET.formatted("ID", 1);

        for (String code : new String[] {panel.get("code"), "34-1999-S2-9"}) {
            assertThat(stranger.get("/teach/panel?code=" + code).status()).isEqualTo(404);
            assertThat(stranger.get("/teach/sheet?part=demonstration&number=001&code=" + code)
                            .status())
                    .isEqualTo(404);
        }
        Made other = panel();
        PlainBrowser judge = judge(other, 0);
        for (String code : new String[] {panel.get("code"), "34-1999-S2-9"}) {
            Page answer = judge.put(address.formatted(code), "application/json", sheet.replace("ID", other.get("id0")));
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void the_organiser_hands_in_for_nobody() {
        Made panel = panel();
        PlainBrowser officer = signedIn(panel);

        for (String judge : new String[] {panel.get("id0"), "1"}) {
            assertThat(officer.put(address.formatted(panel.get("code")), "application/json", SHEET.formatted(judge, 1))
                            .status())
                    .isIn(404, 409);
        }
        assertThat(officer.get("/teach/panels").status()).isEqualTo(404);
        assertThat(officer.get("/manage/round-panel?code=" + panel.get("code")).text())
                .contains("现有评委 4 名")
                .doesNotContain("评了一半");
        assertThat(officerOf("44")
                        .get("/manage/round-panel?code=" + panel.get("code"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_kept_for_somebody_else_is_not_taken() {
        Made panel = panel();

        assertThat(judge(panel, 1)
                        .put(
                                address.formatted(panel.get("code")),
                                "application/json",
                                SHEET.formatted(panel.get("id0"), 1))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_organiser_releases_a_judge_with_a_reason() {
        Made panel = panel();
        PlainBrowser officer = signedIn(panel);
        String page = "/manage/round-panel?code=" + panel.get("code");
        Form form =
                officer.get(page).form("panel").with("judge", panel.get("id3")).with("name", "");

        assertThat(officer.press(form.with("reason", ""), "release").text()).contains("没有完成");
        Page answer = officer.press(form.with("reason", "列车停运"), "release");

        assertThat(officer.get(answer.leadsTo()).text()).contains("已请出：列车停运");
        assertThat(judge(panel, 3).get("/teach/panel?code=" + panel.get("code")).text())
                .contains("列车停运");
    }

    @Test
    void the_chair_notes_who_did_not_come() {
        Made panel = panel();
        PlainBrowser chair = judge(panel, 0);
        String page = "/teach/panel?code=" + panel.get("code");
        Form form = chair.get(page).form("absences").with("missing", "002");

        assertThat(chair.press(form.with("absence", " "), "note-absence").text())
                .contains("没有完成")
                .contains("<option value=\"002\" selected=\"selected\">");
        Page answer = chair.press(form.with("absence", "点名三次未到"), "note-absence");

        assertThat(chair.get(answer.leadsTo()).text()).contains("已记为缺考。", "点名三次未到");
        assertThat(judge(panel, 1).get(page).text()).contains("这位参评人缺考，不用打分。").doesNotContain("点名三次未到");
        PlainBrowser officer = signedIn(panel);
        String organisers = "/manage/round-panel?code=" + panel.get("code");
        assertThat(officer.get(organisers).text()).contains("点名三次未到");
        Page back = officer.press(officer.get(organisers).form("absences").with("came", "002"), "take-back");
        assertThat(officer.get(back.leadsTo()).text()).contains("缺考已取消").doesNotContain("点名三次未到");
    }

    @Test
    void judges_of_the_same_name_are_told_apart_by_their_organisations() {
        Made panel = panel();

        assertThat(signedIn(panel)
                        .get("/manage/round-panel?code=" + panel.get("code"))
                        .text())
                .contains("欧阳修远（广州市计生协）", "欧阳修远（滁州市计生协）");
    }
}
