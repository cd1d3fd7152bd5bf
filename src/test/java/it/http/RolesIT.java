package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which page, and who may do what on it? */
class RolesIT extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "TRAINEE,  /learn/courses,      200",
        "TRAINEE,  /learn/credentials,  200",
        "TRAINEE,  /manage/candidates,  404",
        "TRAINEE,  /manage/trainers,    404",
        "TRAINEE,  /manage/people,      404",
        "TRAINEE,  /manage/person-new,  404",
        "TRAINEE,  /manage/content,     404",
        "TRAINEE,  /manage/audit,       404",
        "ASSESSOR, /learn/courses,      200",
        "ASSESSOR, /manage/candidates,  404",
        "OFFICER,  /learn/courses,      200",
        "OFFICER,  /manage/candidates,  200",
        "OFFICER,  /manage/trainers,    200",
        "OFFICER,  /manage/people,      200",
        "OFFICER,  /manage/person-new,  200",
        "OFFICER,  /manage/content,     200",
        "OFFICER,  /manage/experts,     200",
        "OFFICER,  /manage/papers,      200",
        "NATIONAL, /manage/papers,      200",
        "AUDITOR,  /manage/papers,      200",
        "TRAINEE,  /manage/papers,      404",
        "ASSESSOR, /manage/experts,     404",
        "AUDITOR,  /manage/experts,     200",
        "OFFICER,  /manage/audit,       404",
        "AUDITOR,  /manage/candidates,  200",
        "AUDITOR,  /manage/trainers,    200",
        "AUDITOR,  /manage/people,      200",
        "AUDITOR,  /manage/person-new,  404",
        "AUDITOR,  /manage/audit,       200",
        "AUDITOR,  /learn/courses,      404",
    })
    void each_role_has_its_pages(String role, String path, int status) {
        assertThat(signedIn(make(role, "林晓禾", "34")).get(path).status()).isEqualTo(status);
    }

    @Test
    void the_national_administrator_reads_the_log() {
        assertThat(signedIn(make("NATIONAL", "沈知远", "CN")).get("/manage/audit").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/courses", "/manage/candidates", "/paper/QJ-34-P1-2026-000001-X.pdf"})
    void a_stranger_is_led_to_signing_in(String path) {
        assertThat(browser().get(path).leadsTo()).startsWith("/login?to=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/public/courses", "/public/verify", "/login", "/health/ready"})
    void a_stranger_sees_what_is_public_and_gets_no_session(String path) {
        Page page = browser().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/page.xhtml",
                "/META-INF/persistence.xml",
                "/%2e%2e/etc/passwd"
            })
    void a_stranger_does_not_see_what_is_behind_the_pages(String path) {
        assertThat(browser().get(path).status()).isIn(400, 404);
    }

    @Test
    void the_auditor_sees_a_candidate_and_decides_nothing() {
        String application = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));
        Page page = auditor.get("/manage/candidate?id=" + application);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("要求都已满足").doesNotContain(">批准，发证书<", ">退回补正<");
        assertThat(auditor.get("/manage/candidates").text()).doesNotContain("name=\"candidate\"");

        auditor.press(page.form("candidate"), "approve");
        auditor.press(page.form("candidate").with("reason", "补材料"), "give-back");
        auditor.press(auditor.get("/manage/candidates").form("candidates").with("candidate", application), "approve");

        assertThat(officerOf("34").get("/manage/candidate?id=" + application).text())
                .contains(">批准，发证书<");
    }

    @Test
    void nobody_below_the_top_makes_national_administrators() {
        PlainBrowser officer = officerOf("34");
        Page page = officer.get("/manage/person-new");
        Form form = page.form("person")
                .with("name", "林晓禾")
                .with("login", "too-high")
                .with("organisation", page.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1"))
                .with("role", "NATIONAL")
                .with("age", "on");

        assertThat(page.text()).doesNotContain("value=\"NATIONAL\"");
        assertThat(officer.press(form, "add").text()).doesNotContain("setup?token=");
        assertThat(officer.get("/manage/people?find=too-high").text()).doesNotContain(">too-high<");
    }

    @Test
    void an_officer_does_not_decide_their_own_application() {
        Made officer = make("OFFICER", "韩卫东", "34");
        PlainBrowser browser = signedIn(officer);
        browser.press(browser.get("/learn/credentials").form("apply"), applyButton(browser));
        String link = browser.get("/manage/candidates").text();
        String own = link.replaceFirst("(?s).*/manage/candidate\\?id=(\\d+)\">韩卫东<.*", "$1");
        assertThat(link).doesNotContain("选中韩卫东");
        assertThat(browser.get("/manage/candidate?id=" + own).text())
                .contains("请由同单位的另一位工作人员来做")
                .doesNotContain("id=\"give-back\"");

        Page answer = browser.press(
                browser.get("/manage/candidates")
                        .form("candidates")
                        .with("candidate", own)
                        .with("reason", "x"),
                "give-back");

        assertThat(answer.text()).contains("不能审核自己的申报。");
    }

    private static String applyButton(PlainBrowser browser) {
        return browser.get("/learn/credentials").form("apply").id() + ":send";
    }
}
