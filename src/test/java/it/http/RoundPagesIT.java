package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees the pages of a round, and who acts on them? */
class RoundPagesIT extends HttpTest {

    private static final String TITLE = "二〇二六年度省级师资认证";

    private String opened(PlainBrowser officer) {
        Form form = officer.get("/manage/round-new?scheme=trainer-province")
                .form("round")
                .with("title", TITLE);
        Page page = officer.get("/manage/round-new?scheme=trainer-province");
        for (String field : page.text().split("<input class=\"input\" id=\"")) {
            if (field.matches("(?s)(first|last)-[A-Z]+\".*")) {
                form = form.with(
                        field.substring(0, field.indexOf('"')),
                        field.replaceFirst("(?s).*?value=\"([^\"]*)\".*", "$1"));
            }
        }
        String there = officer.press(form.with("places", "3"), "open").leadsTo();
        assertThat(there).startsWith("/manage/round?code=34-");
        return there.replaceFirst(".*code=([^&]*).*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, /manage/rounds, 200",
        "AUDITOR, /manage/rounds, 200",
        "TRAINEE, /manage/rounds, 404",
        "OFFICER, /manage/round-new, 200",
        "AUDITOR, /manage/round-new, 404",
        "TRAINEE, /learn/round?code=no-such, 404",
        "OFFICER, /manage/round-roster?code=no-such, 404",
    })
    void each_role_has_its_pages(String role, String path, int status) {
        assertThat(signedIn(make(role, "林晓禾", "34")).get(path).status()).isEqualTo(status);
    }

    @Test
    void of_another_province_there_is_no_round() {
        String code = opened(officerOf("34"));
        PlainBrowser other = officerOf("44");

        for (String page : new String[] {"round", "round-candidates", "round-recommend", "round-roster"}) {
            Page real = other.get("/manage/" + page + "?code=" + code);
            Page none = other.get("/manage/" + page + "?code=no-such-code");
            assertThat(real.status()).as(page).isEqualTo(404);
            assertThat(real.text().replace(code, "IT")).isEqualTo(none.text().replace("no-such-code", "IT"));
        }
        assertThat(other.get("/manage/rounds").text()).doesNotContain(TITLE);
    }

    @Test
    void the_auditor_reads_and_does_nothing() {
        PlainBrowser officer = officerOf("34");
        String code = opened(officer);
        Page page = officer.get("/manage/round?code=" + code);
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));

        Page read = auditor.get("/manage/round?code=" + code);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains(TITLE).doesNotContain(">发布通知<");
        assertThat(page.text()).contains(">发布通知<");
    }

    @Test
    void a_round_is_published_and_then_people_below_can_be_sent() {
        PlainBrowser officer = officerOf("34");
        String code = opened(officer);
        PlainBrowser below = officerOf("3401");
        assertThat(below.get("/manage/round-recommend?code=" + code).status()).isEqualTo(404);

        Page published = officer.press(officer.get("/manage/round?code=" + code).form("round"), "publish");
        assertThat(published.leadsTo()).contains("done=notice_published");
        assertThat(browser().get("/public/scheme?code=trainer-province").status())
                .as("the page of a scheme with open rounds")
                .isEqualTo(200);
        Made person = make("TRAINEE", "林晓禾", "3401");
        Page sent = below.press(
                below.get("/manage/round-recommend?code=" + code)
                        .form("recommend")
                        .with("who", person.login())
                        .with("statement", ""),
                "send");

        assertThat(sent.leadsTo()).contains("done=recommended");
        assertThat(officer.get("/manage/round-candidates?code=" + code).text()).contains("林晓禾", "001");
    }

    @Test
    void every_mistake_stands_at_its_field_and_nothing_is_lost() {
        PlainBrowser officer = officerOf("34");
        Page answer = officer.press(
                officer.get("/manage/round-new?scheme=trainer-province")
                        .form("round")
                        .with("title", "")
                        .with("first-NOTICE", "soon")
                        .with("places", "many"),
                "open");

        assertThat(answer.text())
                .contains("id=\"title-error\"", "id=\"first-NOTICE-error\"", "id=\"places-error\"")
                .contains("value=\"soon\"", "value=\"many\"");
    }
}
