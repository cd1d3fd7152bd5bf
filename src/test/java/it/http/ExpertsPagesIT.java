package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import elsewhere.Stranger;
import org.junit.jupiter.api.Test;

/** Do officers keep the expert pool and draw from it on pages, and does nobody else see more than they may? */
class ExpertsPagesIT extends HttpTest {

    @Test
    void an_officer_says_what_an_assessor_judges_and_pauses_them_with_a_reason() {
        Made assessor = make("ASSESSOR", "唐静姝", "3415");
        PlainBrowser officer = officerOf("3415");
        String page = "/manage/expert?id=" + assessor.get("person");
        assertThat(officer.get("/manage/experts").text()).contains("唐静姝", "未登记领域");

        Form form = officer.get(page).form("fields").with("topics", "家长沟通").with("title", "副教授");
        assertThat(officer.press(form.with("rank", "NATIONAL"), "list").text()).contains("请至少选一个擅长领域");
        Page saved = officer.press(form.with("rank", "NATIONAL").with("field", "trainer"), "list");
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(officer.get(saved.leadsTo()).text()).contains("擅长领域已保存", "可抽取", "家长沟通", "副教授");

        Form pausing = officer.get(page).form("pausing-form");
        assertThat(officer.press(pausing.with("pausing", " "), "pause").text()).contains("没有完成");
        Page paused = officer.press(pausing.with("pausing", "<script>进修</script>"), "pause");
        assertThat(officer.get(paused.leadsTo()).text())
                .contains("已暂停抽取", "&lt;script&gt;进修")
                .doesNotContain("<script>进修");
        assertThat(officer.get("/manage/experts?state=PAUSED&field=trainer").text())
                .contains("唐静姝");
        assertThat(officer.get("/manage/experts?state=CALLED&field=trainer").text())
                .doesNotContain("唐静姝");
    }

    @Test
    void a_recusal_is_noted_and_ended() {
        Made expert = make("EXPERT", "周静姝", "3415");
        PlainBrowser officer = officerOf("34");
        String page = "/manage/expert?id=" + expert.get("person");
        Form form = officer.get(page).form("recusals").with("recusing", "亲属在该单位");

        assertThat(officer.press(form.with("organisation", "没有这个单位"), "declare").text())
                .contains("没有找到单位");
        Page noted = officer.press(form.with("organisation", "3401"), "declare");
        assertThat(officer.get(noted.leadsTo()).text()).contains("回避已登记", "亲属在该单位");
    }

    @Test
    void the_expert_of_another_province_looks_like_nobody() {
        Made expert = make("EXPERT", "周静姝", "4401");
        PlainBrowser anhui = officerOf("34");

        assertThat(anhui.get("/manage/expert?id=" + expert.get("person")).status())
                .isEqualTo(404);
        assertThat(anhui.get("/manage/expert?id=" + make("TRAINEE", "林晓禾", "34").get("person"))
                        .status())
                .as("nobody who judges")
                .isEqualTo(404);
        assertThat(anhui.get("/manage/expert?id=x").status()).isEqualTo(404);
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));
        assertThat(auditor.get("/manage/expert?id=" + expert.get("person")).text())
                .contains("周静姝")
                .doesNotContain("id=\"pause\"", "id=\"list\"");
    }

    @Test
    void the_missing_judge_is_drawn_by_a_button_and_the_record_is_there() throws Exception {
        make("EXPERT", "周静姝", "3415");
        Made panel = make("PANEL", "", "34");
        PlainBrowser officer = signedIn(panel);
        String page = "/manage/round-panel?code=" + panel.get("code");
        String record = "/manage/panel-draw.txt?no=1&code=" + panel.get("code");
        assertThat(officer.get(record).status()).isEqualTo(404);

        Form form = officer.get(page).form("drawing").with("seats", "1").with("everywhere", "false");
        assertThat(officer.press(form.with("seats", "3"), "draw-judges").text()).contains("最多还能抽 1 位");
        Page drawn = officer.press(form.with("seats", "1"), "draw-judges");

        assertThat(drawn.status()).as(drawn.text()).isEqualTo(302);
        assertThat(officer.get(drawn.leadsTo()).text())
                .contains("评委已抽取", "第 1 次抽取", "抽中，任评委", "现有评委 5 名")
                .doesNotContain("id=\"draw-judges\"");
        Stranger stranger = new Stranger(officer.get(record).text());
        assertThat(stranger.listIsTheFrozenOne()).isTrue();
        assertThat(officer.get(page).text()).contains(stranger.seated(1).get(0));
        assertThat(officerOf("44").get(record).status()).isEqualTo(404);
        assertThat(signedIn(panel.get("judge0"), PASSWORD).get(record).status()).isEqualTo(404);
    }
}
