package it.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Does a judge lose nothing when the network goes away, and is nothing mixed up when it returns? */
class ScoringOnAPhoneIT extends BrowserTest {

    /** Touches the third quick choice of every criterion: eight tenths. */
    private static void score(Page page) {
        for (int criterion = 1; criterion <= 7; criterion++) {
            page.locator(".criterion")
                    .nth(criterion - 1)
                    .locator(".quick button")
                    .nth(2)
                    .click();
        }
    }

    private static void cutOff(Page page) {
        page.route("**/api/**", route -> route.abort("internetdisconnected"));
    }

    @Test
    void what_was_scored_without_a_network_arrives_once() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        page.context().setOffline(true);
        score(page);
        assertThat(page.locator("#sheets")).containsText("1 份已存在本机");
        assertThat(page.locator("#state")).containsText("已存本机，等网络");
        look(page, "71-sheet-offline");

        page.click("#hand-in");
        assertThat(page.locator("#who")).not().containsText("001");
        score(page);
        assertThat(page.locator("#sheets")).containsText("2 份已存在本机");
        assertThat(page.locator("#turns a.pending")).hasCount(2);
        page.context().setOffline(false);

        assertThat(page.locator("#sheets"))
                .containsText("2 份已送到", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator("#state")).containsText("已交");
        assertThat(waiting(page, panel, 0)).isEqualTo("[]");
        look(page, "71-sheet-back");
        page.navigate("/teach/panel?code=" + panel.get("code"));
        assertThat(page.locator(".turns .chip.submitted")).hasCount(2);
    }

    @Test
    void a_page_loaded_again_shows_what_the_server_has_not_got_yet() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        cutOff(page);
        score(page);
        assertThat(page.locator("#sheets")).containsText("1 份已存在本机");
        page.reload();

        assertThat(page.locator("#c1")).hasValue("20");
        assertThat(page.locator("#total")).containsText("82");
        assertThat(page.locator("#state")).containsText("已存本机，等网络");
        page.navigate("/teach/panel?code=" + panel.get("code"));
        assertThat(page.locator("li[data-place='demonstration/001']")).containsText("已存本机，等网络");
        page.unroute("**/api/**");
        page.reload();

        assertThat(page.locator("#sheets")).containsText("1 份已送到：001 号");
        assertThat(page.locator("li[data-place='demonstration/001'] .chip")).containsText("已交");
        look(page, "72-panel-back");
    }

    /** What a device still keeps of a judge. */
    private static Object waiting(Page page, Made panel, int judge) {
        return page.evaluate("JSON.stringify(Object.keys(JSON.parse(localStorage.getItem('xinhuo.sheets."
                + panel.get("id" + judge) + "." + panel.get("code") + "'))))");
    }

    @Test
    void where_the_session_has_ended_the_sheet_waits_for_its_judge() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        page.context().clearCookies();
        page.locator(".quick button").first().click();

        assertThat(page.locator("#sheets")).containsText("登录已过期");
        assertThat(page.locator("#sheets a")).hasAttribute("href", Pattern.compile("/login\\?to=.*"));
        assertThat(waiting(page, panel, 0)).isEqualTo("[\"demonstration/001\"]");
    }

    @Test
    void two_judges_on_one_device_are_not_mixed() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        cutOff(page);
        score(page);
        assertThat(page.locator("#sheets")).containsText("1 份已存在本机");
        page.unroute("**/api/**");
        page.context().clearCookies();
        signIn(page, panel.get("judge1"));
        page.navigate(sheet(panel, "001"));

        assertThat(page.locator("#of-others")).containsText("其他评委没有送到的 1 份");
        assertThat(page.locator("#c1")).hasValue("");
        page.fill("#c1", "3.5");
        assertThat(page.locator("#state")).containsText("已送到，还差 6 项");
        assertThat(waiting(page, panel, 0)).isEqualTo("[\"demonstration/001\"]");
        look(page, "71-sheet-of-others");

        page.context().clearCookies();
        signIn(page, panel.get("judge0"));
        page.navigate("/teach/panel?code=" + panel.get("code"));
        assertThat(page.locator("#sheets")).containsText("1 份已送到");
        page.navigate(sheet(panel, "001"));
        assertThat(page.locator("#c1")).hasValue("20");
        assertThat(page.locator("#of-others")).isHidden();
    }

    @Test
    void what_was_late_goes_into_the_correction() {
        Made panel = make("SCORED_PANEL", "", "34");
        Page page = signIn(panel.get("judge1"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        cutOff(page);
        page.fill("#c1", "11.5");
        assertThat(page.locator("#sheets")).containsText("1 份已存在本机");
        Page chair = signIn(panel.get("judge0"), 390, "zh");
        chair.navigate("/teach/panel?code=" + panel.get("code"));
        chair.click("#close");
        assertThat(chair.locator(".notice.success")).containsText("评分已结束");
        page.unroute("**/api/**");
        page.navigate(sheet(panel, "001"));

        assertThat(page.locator("#sheets")).containsText("001 号有一份评分在评分结束之前没有送到");
        assertThat(page.locator("#c1")).hasValue("11.5");
        look(page, "77-sheet-late");
        page.fill("#reason", "当时没有网络");
        page.click("#hand-in");
        assertThat(page.locator(".notice.success")).containsText("评分已交");
        page.navigate(sheet(panel, "001"));
        assertThat(page.locator("#c1")).hasValue("11.5");
        assertThat(page.locator("#sheets")).isHidden();
        assertThat(waiting(page, panel, 1)).isEqualTo("[]");
    }

    @Test
    void a_device_that_keeps_nothing_says_so_and_sends_all_the_same() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); };");
        page.navigate(sheet(panel, "001"));
        cutOff(page);
        page.fill("#c1", "18");

        assertThat(page.locator("#sheets")).containsText("1 份只在这一页里");
        assertThat(page.locator("#state")).containsText("只在这一页里，等网络");
        page.unroute("**/api/**");
        assertThat(page.locator("#sheets")).containsText("1 份已送到");
        page.reload();
        assertThat(page.locator("#c1")).hasValue("18");
    }
}
