package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of a form whose page is gone, or another's? Nothing is done, and the person can go on. */
class OldPageIT extends HttpTest {

    private static Form filled(PlainBrowser officer, String login) {
        return officer.get("/manage/person-new")
                .form("person")
                .with("name", "林晓禾")
                .with("login", login)
                .with("age", "on");
    }

    private static Form inOrganisation(Form form, Page page) {
        String first = page.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1");
        return form.with("organisation", first).with("role", "TRAINEE");
    }

    private static boolean isKnown(PlainBrowser officer, String login) {
        return officer.get("/manage/people?find=" + login).text().contains(">" + login + "<");
    }

    @Test
    void a_form_of_another_session_does_nothing_and_leads_back_to_the_page() {
        PlainBrowser attacker = officerOf("34");
        PlainBrowser victim = officerOf("34");
        Form foreign = inOrganisation(filled(attacker, "planted"), attacker.get("/manage/person-new"));

        Page answer = victim.press(foreign, "add");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo()).isEqualTo("/manage/person-new?done=page_old");
        assertThat(victim.get(answer.leadsTo()).text()).contains("页面已更新，请再做一次。", "保存，生成链接");
        assertThat(isKnown(victim, "planted")).isFalse();
    }

    @Test
    void the_same_form_in_its_own_session_does_it() {
        PlainBrowser officer = officerOf("34");
        String login = "own-" + System.nanoTime();
        Form own = inOrganisation(filled(officer, login), officer.get("/manage/person-new"));

        Page answer = officer.press(own, "add");

        assertThat(answer.text()).contains("已添加 林晓禾");
        assertThat(isKnown(officer, login)).isTrue();
    }

    @Test
    void a_made_up_state_does_nothing() {
        PlainBrowser officer = officerOf("34");
        Form made = inOrganisation(filled(officer, "made-up"), officer.get("/manage/person-new"))
                .with(Form.STATE, "stateless");

        Page answer = officer.press(made, "add");

        assertThat(answer.status()).isIn(302, 500);
        assertThat(isKnown(officer, "made-up")).isFalse();
    }

    @Test
    void after_the_session_has_ended_the_form_leads_to_signing_in_and_back() {
        Made person = make("OFFICER", "韩卫东", "34");
        PlainBrowser officer = signedIn(person);
        Form form = inOrganisation(filled(officer, "too-late"), officer.get("/manage/person-new"));
        officer.loseSession();

        Page answer = officer.press(form, "add");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo())
                .startsWith("/login?to=%2Fmanage%2Fperson-new")
                .endsWith("done=session_over");
        Page login = officer.get(answer.leadsTo());
        assertThat(login.text()).contains("登录已过期，刚才的操作没有执行。");
        Form again = login.form("login").with("name", person.login()).with("password", PASSWORD);
        assertThat(officer.press(again, "sign-in").leadsTo()).isEqualTo("/manage/person-new");
        assertThat(isKnown(officer, "too-late")).isFalse();
    }

    @Test
    void after_the_session_has_ended_a_page_leads_to_signing_in_and_back() {
        PlainBrowser trainee = signedIn(make("TRAINEE", "林晓禾", "3411"));
        trainee.loseSession();

        assertThat(trainee.get("/learn/course?code=peer-educator").leadsTo())
                .isEqualTo("/login?to=%2Flearn%2Fcourse%3Fcode%3Dpeer-educator");
    }

    @Test
    void after_the_session_has_ended_a_program_is_told_so() {
        Made person = make("SITTING", "林晓禾", "3411");
        PlainBrowser trainee = signedIn(person);
        trainee.loseSession();

        Page answer = trainee.post(
                "/api/v1/attempts/" + person.get("attempt") + "/answers",
                "application/json",
                "[{\"question\":0,\"choice\":\"A\",\"seq\":1}]");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type").orElse("")).contains("json");
        assertThat(answer.text()).contains("\"status\":401").doesNotContainIgnoringCase("payara");
    }
}
