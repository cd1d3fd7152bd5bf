package it.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Is every page of a panel fit for a thumb and for a desk? */
class PanelPagesIT extends BrowserTest {

    @Test
    void the_chair_notes_on_a_phone_who_did_not_come() {
        Made panel = make("PANEL", "", "34");
        Page chair = signIn(panel.get("judge0"), 390, "zh");
        chair.navigate("/teach/panel?code=" + panel.get("code"));
        chair.click("#absences summary");
        chair.selectOption("#missing", "002");
        look(chair, "78-absence");
        chair.fill("#absence", "叫号三次，没有人应");
        chair.click("#note-absence");

        assertThat(chair.locator(".notice.success")).containsText("已记为缺考");
        assertThat(chair.locator("li[data-place='demonstration/002'] .chip")).containsText("缺考");
        look(chair, "78-absence-noted");
        Page officer = signIn(panel.login(), 1280, "zh");
        officer.navigate("/manage/round-panel?code=" + panel.get("code"));
        look(officer, "78-absence-officer");
    }

    @Test
    void the_way_back_to_the_list_is_in_reach_of_a_thumb() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "002"));
        page.click("header .back");
        assertThat(page).hasURL(Pattern.compile(".*/teach/panel\\?code=.*"));
    }

    @Test
    void every_page_of_a_panel_is_fit_for_phone_and_desk_in_both_languages() {
        Made panel = make("PANEL", "", "34");
        for (String language : List.of("zh", "en")) {
            for (int width : List.of(390, 1280)) {
                String end = "-" + width + "-" + language;
                Page judge = signIn(panel.get("judge3"), width, language);
                judge.navigate("/teach/panels");
                look(judge, "70-panels" + end);
                judge.navigate("/teach/panel?code=" + panel.get("code"));
                look(judge, "72-panel" + end);
                judge.navigate(sheet(panel, "001"));
                look(judge, "73-sheet" + end);
                assertThat(
                                (Number)
                                        judge.evaluate(
                                                "Math.min(...[...document.querySelectorAll('main button, main a, main"
                                                        + " input:not([type=hidden])')].filter(e => e.offsetParent).map(e => e.getBoundingClientRect().height))"))
                        .as("the smallest target")
                        .satisfies(height ->
                                assertThat(height.doubleValue()).isGreaterThanOrEqualTo(width == 390 ? 43.9 : 20));
                judge.navigate(sheet(panel, "003"));
                look(judge, "74-sheet-withdrawn" + end);
                Page officer = signIn(panel.login(), width, language);
                officer.navigate("/manage/round-panel?code=" + panel.get("code"));
                look(officer, "75-round-panel" + end);
            }
        }
    }

    @Test
    void the_largest_type_fits_a_small_phone() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.context()
                .addCookies(List.of(
                        new Cookie("type", "large").setUrl("http://" + browser().host())));
        page.navigate(sheet(panel, "002"));
        look(page, "76-sheet-large");
    }
}
