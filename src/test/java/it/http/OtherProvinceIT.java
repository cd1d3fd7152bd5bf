package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Does an officer of 广东 learn anything of what 安徽 keeps? */
class OtherProvinceIT extends HttpTest {

    /** The same page and status for what belongs to others as for what does not exist, but for what was asked for. */
    private static void nothingToTellApart(PlainBrowser asker, String path, String theirs, String nobodys) {
        Page real = asker.get(path.formatted(theirs));
        Page none = asker.get(path.formatted(nobodys));

        assertThat(real.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(real.text().replace(theirs, "IT")).isEqualTo(none.text().replace(nobodys, "IT"));
        assertThat(names(real)).isEqualTo(names(none));
        assertThat(real.text()).contains("没有这一页，或者您不能看");
    }

    private static List<String> names(Page page) {
        return page.headers().map().keySet().stream()
                .map(String::toLowerCase)
                .sorted()
                .toList();
    }

    private static String nobodys(String id) {
        return "9".repeat(id.length());
    }

    private void isLogged(String subject) {
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?action=refused&subject=" + subject.replace(" ", "%20"))
                        .text())
                .contains("<td data-label=\"对象\">")
                .doesNotContain("没有符合");
    }

    @Test
    void of_an_application() {
        String application = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser officer = officerOf("44");

        nothingToTellApart(officer, "/manage/candidate?id=%s", application, nobodys(application));

        isLogged("application " + application);
    }

    @Test
    void by_deciding_it() {
        Made ours = make("WAITING", "梁思远", "4401");
        String theirs = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser officer = officerOf("44");
        Form form = officer.get("/manage/candidate?id=" + ours.get("application"))
                .form("candidate")
                .with("id", theirs);

        assertThat(officer.press(form, "approve").status()).isEqualTo(404);
        assertThat(officer.press(form.with("reason", "补材料"), "give-back").status())
                .isEqualTo(404);

        isLogged("application " + theirs);
        assertThat(officerOf("34").get("/manage/candidate?id=" + theirs).text()).contains(">批准，发证书<");
    }

    @Test
    void by_deciding_it_among_others() {
        String theirs = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser officer = officerOf("44");
        Form form = officer.get("/manage/candidates").form("candidates").with("candidate", theirs);

        assertThat(officer.press(form, "approve").status()).isEqualTo(404);
        assertThat(officerOf("34").get("/manage/candidate?id=" + theirs).text()).contains(">批准，发证书<");
    }

    @Test
    void of_a_certificate() {
        String number = make("CERTIFIED", "林晓禾", "3411").get("number");
        String nobodys = number.replaceFirst("-\\d{6}-", "-999999-");

        nothingToTellApart(officerOf("44"), "/paper/%s.pdf", number, nobodys);

        isLogged("certificate " + number);
        assertThat(officerOf("34").get("/paper/" + number + ".pdf").status()).isEqualTo(200);
    }

    @Test
    void of_somebody_elses_certificate() {
        String number = make("CERTIFIED", "林晓禾", "3411").get("number");

        nothingToTellApart(
                signedIn(make("TRAINEE", "王一鸣", "3411")),
                "/paper/%s.pdf",
                number,
                number.replaceFirst("-\\d{6}-", "-999999-"));
    }

    @Test
    void of_somebody_elses_test() {
        String attempt = make("SITTING", "林晓禾", "3411").get("attempt");
        PlainBrowser other = signedIn(make("TRAINEE", "王一鸣", "3411"));

        nothingToTellApart(other, "/learn/test?attempt=%s", attempt, nobodys(attempt));
        nothingToTellApart(other, "/learn/result?attempt=%s", attempt, nobodys(attempt));

        isLogged("attempt " + attempt);
    }

    @Test
    void by_searching() {
        String name = "吕" + "鸣溪桐".repeat(2);
        make("CERTIFIED", name, "3411");
        String query = "/manage/trainers?validity=ANY&name="
                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(officerOf("34").get(query).text()).contains("<h3 class=\"card-title\">" + name + "</h3>");
        assertThat(officerOf("44").get(query).text()).doesNotContain("<h3 class=\"card-title\">" + name + "</h3>");
        assertThat(officerOf("44").get(query + "&province=340000").text())
                .doesNotContain("<h3 class=\"card-title\">" + name + "</h3>");
    }

    @Test
    void by_listing_people() {
        Made theirs = make("TRAINEE", "林晓禾", "3411");
        String query = "/manage/people?find=" + theirs.login();

        assertThat(officerOf("34").get(query).text()).contains(">" + theirs.login() + "<");
        assertThat(officerOf("44").get(query).text()).doesNotContain(">" + theirs.login() + "<");
    }

    @Test
    void by_adding_somebody_there() {
        Page theirs = officerOf("34").get("/manage/person-new");
        String anhui = theirs.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1");
        PlainBrowser officer = officerOf("44");
        Form form = officer.get("/manage/person-new")
                .form("person")
                .with("name", "林晓禾")
                .with("login", "placed-there")
                .with("organisation", anhui)
                .with("role", "OFFICER")
                .with("age", "on");

        Page answer = officer.press(form, "add");

        assertThat(answer.text()).doesNotContain("setup?token=");
        assertThat(officerOf("34").get("/manage/people?find=placed-there").text())
                .doesNotContain(">placed-there<");
    }
}
