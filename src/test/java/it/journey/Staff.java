package it.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.journey.Visitor.Screen;

/** Those who are needed for a round besides the sample people, added by an officer of 安徽 and come in by their links. */
final class Staff {

    static final String PASSWORD = "Lamp-mountain-7";

    private final Surroundings around;

    Staff(Surroundings around) {
        this.around = around;
    }

    /** A second officer of the province, one of 滁州 who sends people, and judges of four organisations. */
    void join(Visitor officer) {
        add(officer, "second", "许明哲", "安徽省计生协", "OFFICER");
        add(officer, "chuzhou", "曾慧", "滁州市计生协", "OFFICER");
        add(officer, "judge-hefei", "周若溪", "合肥市计生协", "ASSESSOR");
        add(officer, "judge-wuhu", "徐思远", "芜湖市计生协", "ASSESSOR");
        add(officer, "judge-bengbu", "沈海燕", "蚌埠市计生协", "ASSESSOR");
        add(officer, "judge-langya", "曹建国", "滁州市琅琊区计生协", "ASSESSOR");
    }

    private void add(Visitor officer, String login, String name, String organisation, String role) {
        officer.goTo("/manage/person-new");
        Page page = officer.page();
        page.fill("#name", name);
        page.fill("#login", login);
        Locator option = page.locator("#organisation option").all().stream()
                .filter(one -> one.textContent().strip().equals(organisation))
                .findFirst()
                .orElseThrow();
        page.selectOption("#organisation", option.getAttribute("value"));
        page.selectOption("#role", role);
        page.check("#age");
        page.click("#add");
        String link = page.locator(".reference").textContent().strip();
        try (Visitor newcomer = around.visitor(Screen.DESKTOP, "zh")) {
            comeIn(newcomer, link);
        }
    }

    /** Chooses a password by a one-time link. */
    static void comeIn(Visitor newcomer, String link) {
        newcomer.page().navigate(link);
        newcomer.page().fill("#password", PASSWORD);
        newcomer.page().fill("#again", PASSWORD);
        newcomer.page().click("#choose");
        newcomer.page().waitForURL("**done=password_chosen*");
    }
}
