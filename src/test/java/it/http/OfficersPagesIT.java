package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Do the pages of officers say what was issued, what is wrong, and what happened? */
class OfficersPagesIT extends HttpTest {

    private static final String HERE = "36";

    @Test
    void what_was_issued_stands_with_the_application_the_person_and_in_the_list() {
        Made holder = make("CERTIFIED", "郭静姝", HERE);
        PlainBrowser officer = officerOf("36");

        for (String page : List.of(
                "/manage/candidate?id=" + holder.get("application"), "/manage/person?id=" + holder.get("person"))) {
            assertThat(officer.get(page).text())
                    .as(page)
                    .contains(
                            holder.get("number"),
                            "同伴教育者",
                            "有效",
                            "韩卫东",
                            "/paper/" + holder.get("number") + ".pdf",
                            "/v/" + holder.get("token"));
        }
        assertThat(officer.get("/manage/candidates?state=APPROVED").text()).contains(holder.get("number"));
    }

    @Test
    void what_was_approved_just_now_is_listed_with_its_paper_and_comes_first_among_the_approved() {
        make("CERTIFIED", "马静姝", HERE);
        Made waiting = make("WAITING", "冯宇航", HERE);
        PlainBrowser officer = officerOf("36");

        Page done = officer.press(
                officer.get("/manage/candidates").form("candidates").with("candidate", waiting.get("application")),
                "approve");
        Page listed = officer.get(done.leadsTo());

        assertThat(done.leadsTo())
                .isEqualTo("/manage/candidates?decided=" + waiting.get("application") + "&done=approved");
        assertThat(listed.text())
                .contains("已批准，证书已发出。", "刚发出的证书 1 张")
                .containsPattern("冯宇航</a>[\\s\\S]{0,200}QJ-36-P1-\\d{4}-\\d{6}-[0-9A-Z]")
                .containsPattern("/paper/QJ-36-P1-\\d{4}-\\d{6}-[0-9A-Z]\\.pdf")
                .containsPattern("/v/[0-9A-Za-z_-]{22}\"");
        assertThat(officer.get("/manage/candidates?state=APPROVED").text().split("class=\"cell-name\"")[1])
                .contains("冯宇航");
        assertThat(officerOf("35").get(done.leadsTo()).text())
                .as("ids of another province say nothing there")
                .doesNotContain("冯宇航", "刚发出");
    }

    @Test
    void it_stays_within_the_province() {
        Made holder = make("CERTIFIED", "郭静姝", HERE);

        assertThat(officerOf("35")
                        .get("/manage/person?id=" + holder.get("person"))
                        .status())
                .isEqualTo(404);
        assertThat(officerOf("35").get("/manage/candidates?state=APPROVED").text())
                .doesNotContain(holder.get("number"));
    }

    @Test
    void a_return_without_a_reason_asks_again_and_forgets_nobody() {
        Made waiting = make("WAITING", "何嘉怡", HERE);
        PlainBrowser officer = officerOf("36");
        Form form = officer.get("/manage/candidates").form("candidates").with("candidate", waiting.get("application"));

        Page asked = officer.press(form, "ask-return");
        Page again = officer.press(form.with("reason", " "), "give-back");

        assertThat(asked.text()).containsPattern("<dialog id=\"return-dialog\"[^>]* open=");
        assertThat(again.text())
                .containsPattern("<dialog id=\"return-dialog\"[^>]* open=")
                .containsPattern("id=\"reason-error\">[\\s\\S]{0,200}请写退回原因")
                .containsPattern("value=\"" + waiting.get("application") + "\"[^>]* checked=");
        assertThat(officer.press(form.with("reason", "请补签名"), "give-back").leadsTo())
                .isEqualTo("/manage/candidates?done=returned");
        assertThat(signedIn(waiting).get("/learn/credentials").text())
                .contains("<p class=\"note\">已退回</p>", "请补签名", "再次提交")
                .doesNotContain("可以申报");
    }

    @Test
    void a_refusal_names_somebody_once() {
        Made waiting = make("WAITING", "罗宇航", HERE);
        PlainBrowser one = officerOf("36");
        PlainBrowser other = officerOf("36");
        Form stale = one.get("/manage/candidates").form("candidates").with("candidate", waiting.get("application"));
        other.press(
                other.get("/manage/candidates").form("candidates").with("candidate", waiting.get("application")),
                "approve");

        assertThat(one.press(stale, "approve").text()).contains("罗宇航的申报已经批准过了").doesNotContain("罗宇航：");
    }

    @Test
    void every_mistake_about_a_new_person_is_said_at_its_field_and_above_with_a_link() {
        PlainBrowser officer = officerOf("36");
        Page empty = officer.get("/manage/person-new");
        Page again = officer.press(
                empty.form("person")
                        .with("name", "林1")
                        .with("login", "A!")
                        .with("organisation", firstOrganisation(empty))
                        .with("role", "TRAINEE"),
                "add");

        for (String field : List.of("name", "login", "age")) {
            assertThat(again.text()).contains("<a href=\"#" + field + "\">", "id=\"" + field + "-error\"");
        }
        assertThat(again.text()).contains("value=\"林1\"", "value=\"A!\"");
    }

    private static String firstOrganisation(Page page) {
        return Pattern.compile("<option value=\"(\\d+)\"")
                .matcher(page.text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void people_are_found_by_name_reading_initials_and_part_of_the_login() {
        Made person = make("TRAINEE", "谯燕宇", HERE);
        PlainBrowser officer = officerOf("36");

        for (String typed :
                List.of("谯", "谯燕", "qiaoyan", "qyy", "QYY", person.login().substring(1))) {
            assertThat(officer.get("/manage/people?" + PlainBrowser.encoded(Map.of("find", typed)))
                            .text())
                    .as(typed)
                    .contains("谯燕宇");
        }
        for (String typed : List.of("%", "燕", "yanyu")) {
            assertThat(officer.get("/manage/people?" + PlainBrowser.encoded(Map.of("find", typed)))
                            .text())
                    .as(typed)
                    .doesNotContain("谯燕宇");
        }
    }

    @Test
    void the_log_speaks_in_words_of_both_languages() {
        Made holder = make("CERTIFIED", "唐春燕", HERE);
        officerOf("36").get("/manage/audit");
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));

        assertThat(auditor.get("/manage/audit?subject=person+" + holder.get("person"))
                        .text())
                .contains("<a href=\"/manage/person?id=" + holder.get("person") + "\">唐春燕</a>");
        assertThat(auditor.get("/manage/audit?action=refused").text())
                .contains("没有这项权限：查看操作记录")
                .doesNotContain("needs [", ">AuditService");
        assertThat(auditor.get("/manage/audit?subject=" + holder.get("number")).text())
                .contains("唐春燕的资质，同伴教育者");
        assertThat(auditor.with("Cookie", "lang=en")
                        .get("/manage/audit?action=credential_awarded")
                        .text())
                .contains("Waiting", "Approved");
    }

    @Test
    void an_auditor_reads_and_presses_nothing() {
        Made waiting = make("WAITING", "于文博", HERE);
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));

        for (String page : List.of(
                "/manage/candidates",
                "/manage/candidate?id=" + waiting.get("application"),
                "/manage/person?id=" + waiting.get("person"))) {
            assertThat(auditor.get(page).text()).as(page).doesNotContain("approve", "give-back", "id=\"correct\"");
        }
        assertThat(auditor.get("/manage/person-new").status()).isEqualTo(404);
    }
}
