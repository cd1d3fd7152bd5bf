package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import it.journey.Visitor.Screen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A judge at the panel with a phone: scores one candidate after the other, in the order in which they were drawn. */
final class JudgesPhone implements AutoCloseable {

    /** Points of a lesson that passes well and of one that does not, by criterion. */
    private static final List<String> GOOD = List.of("20", "16", "16", "8", "12", "4", "4");

    private static final List<String> POOR = List.of("14", "11", "11", "5.5", "8.5", "2.5", "2.5");

    private final Visitor visitor;
    private final String code;
    private final BigDecimal lean;
    private int waiting;
    private int scored;

    /** @param lean how much more than the others they give for the first criterion */
    JudgesPhone(Surroundings around, String login, String password, String language, String code, String lean) {
        this.visitor = around.visitor(Screen.PHONE, language);
        this.code = code;
        this.lean = new BigDecimal(lean);
        visitor.signIn(login, password);
    }

    Visitor visitor() {
        return visitor;
    }

    /** Opens the panel and from it the first sheet. */
    JudgesPhone atFirst(String look) {
        goToPanel();
        visitor.look(look);
        page().locator("ol.turns > li:not(:has(svg use[href$='#ban'])) a.list-title")
                .first()
                .click();
        page().waitForURL("**/teach/sheet?**");
        waiting = page().locator("#turns a[data-state=OPEN], #turns a[data-state=BEGUN]")
                .count();
        visitor.look(look + "-sheet");
        return this;
    }

    void goToPanel() {
        visitor.goTo("/teach/panel?code=" + code);
    }

    /** Scores whoever is before them and hands in; but for the last, somebody else is before them then. */
    void scoreOne(Map<String, Boolean> good) {
        String number = fillIn(good);
        page().click("#hand-in");
        waiting--;
        scored++;
        if (waiting > 0) {
            assertThat(page().locator("#number")).not().hasValue(number);
        }
    }

    /** Scores everybody who waits, and finds that the server has it. */
    void scoreAll(Map<String, Boolean> good) {
        while (waiting > 0) {
            scoreOne(good);
        }
        assertThat(page().locator("#turns a.pending")).hasCount(0);
        goToPanel();
        assertThat(page().locator("ol.turns .chip.submitted")).hasCount(scored);
    }

    /** Goes on while the network is away: what is scored is kept, and sent when it returns. */
    void scoreOffline(int many, Map<String, Boolean> good, String look) {
        assertThat(page().locator("#turns a.pending")).hasCount(0);
        visitor.context().setOffline(true);
        for (int i = 0; i < many; i++) {
            scoreOne(good);
        }
        assertThat(page().locator("#sheets")).containsText(many + " 份已存在本机");
        assertThat(page().locator("#turns a.pending")).hasCount(many);
        visitor.look(look);
        visitor.context().setOffline(false);
        assertThat(page().locator("#sheets"))
                .containsText(many + " 份已送到", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    /** Loads the page again when half of the points are given. */
    void reloadInTheMiddle() {
        String number = page().inputValue("#number");
        page().fill("#c1", "13.5");
        page().fill("#c2", "12");
        page().reload();
        assertThat(page().locator("#number")).hasValue(number);
        assertThat(page().locator("#c1")).hasValue("13.5");
        assertThat(page().locator("#c2")).hasValue("12");
        assertThat(page().locator("#c3")).hasValue("");
    }

    /** Types the points of whoever is before them and answers the number. */
    String fillIn(Map<String, Boolean> good) {
        String number = page().inputValue("#number");
        List<String> points = good.get(number) ? GOOD : POOR;
        for (int criterion = 0; criterion < points.size(); criterion++) {
            BigDecimal given = new BigDecimal(points.get(criterion));
            page().fill("#c" + (criterion + 1), (criterion == 0 ? given.add(lean) : given).toPlainString());
        }
        return number;
    }

    Page page() {
        return visitor.page();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
