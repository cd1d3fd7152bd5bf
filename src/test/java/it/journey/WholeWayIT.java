package it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.journey.Visitor.Screen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way in a real browser, at both widths and in both languages: somebody is added, learns, is tested, applies, is
 * approved, takes the certificate home, is found by region, and a stranger scans the code.
 */
class WholeWayIT {

    private static final String PASSWORD = "Lamp-mountain-7";

    @RegisterExtension
    static final Surroundings around = new Surroundings("journey");

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, zh, 古丽娜扎尔·热合曼, 341102",
        "PHONE,   zh, 李𬭚,             341103",
        "DESKTOP, en, 欧阳修远,         341122",
        "PHONE,   en, 一,               341126",
    })
    void fromTheFirstLessonToTheScannedCode(Screen screen, String language, String name, String county)
            throws Exception {
        String login = (screen + "-" + language).toLowerCase();
        Path paper = Path.of("target", "certificates", "journey-" + login + ".pdf");
        try (Visitor visitor = around.visitor(screen, language)) {
            lookAround(visitor);
            comeIn(visitor, login, name, county);
            learn(visitor, login);
            sitTheTest(visitor);
            applyFor(visitor);
            approve(visitor, name);
            takeHome(visitor, login, paper);
            find(visitor, name, county);
        }
        try (Visitor stranger = around.visitor(screen, language)) {
            scan(stranger, paper, name);
        }
    }

    private static void lookAround(Visitor visitor) {
        visitor.goTo("/");
        visitor.look("01-home");
        visitor.goTo("/public/courses");
        visitor.look("02-catalogue");
        visitor.goTo("/public/verify");
        visitor.look("03-verify");
        visitor.goTo("/login");
        visitor.look("04-login");
    }

    private static void comeIn(Visitor visitor, String login, String name, String county) {
        visitor.signIn("officer");
        visitor.goTo("/manage/people");
        visitor.look("20-people");
        visitor.goTo("/manage/person-new");
        Page page = visitor.page();
        page.fill("#name", name);
        page.fill("#login", login);
        page.selectOption("#organisation", organisation(page, county));
        page.check("#age");
        visitor.look("21-person-new");
        page.click("#add");
        visitor.look("22-person-added");
        String link = page.textContent(".reference").strip();
        assertThat(link).startsWith(around.address().toString());
        page.navigate(link);
        visitor.look("23-setup");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("#choose");
        visitor.look("24-password-chosen");
    }

    /** The list shows associations, not codes: 琅琊区 and its neighbours stand in it by their names. */
    private static String organisation(Page page, String county) {
        Locator options = page.locator("#organisation option");
        int place =
                switch (county) {
                    case "341102" -> indexOf(options, "琅琊区", "Langya");
                    case "341103" -> indexOf(options, "南谯区", "Nanqiao");
                    case "341122" -> indexOf(options, "来安县", "Lai'an");
                    default -> indexOf(options, "凤阳县", "Fengyang");
                };
        return options.nth(place).getAttribute("value");
    }

    private static int indexOf(Locator options, String zh, String en) {
        List<String> words = options.allTextContents();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).contains(zh) || words.get(i).contains(en)) {
                return i;
            }
        }
        throw new AssertionError(zh + " is not among " + words);
    }

    private static void learn(Visitor visitor, String login) {
        Page page = visitor.page();
        visitor.signIn(login, PASSWORD);
        visitor.look("30-courses");
        visitor.goTo("/learn/course?code=peer-educator");
        visitor.look("31-course");
        page.click(".lead .button.solid");
        page.waitForURL("**/learn/lesson?**");
        visitor.look("32-lesson");
        finishLesson(visitor);
        finishLesson(visitor);
        visitor.goTo("/learn/courses");
        visitor.look("33-courses-under-way");
        page.click(".card .button.solid");
        page.waitForURL("**/learn/lesson?**");
        for (int lesson = 3; lesson <= 24; lesson++) {
            finishLesson(visitor);
        }
        visitor.look("35-course-done");
    }

    /** After the last lesson of a module, also by its sheet, its case and its plan. */
    private static void finishLesson(Visitor visitor) {
        Page page = visitor.page();
        goOn(page, "#done");
        while (page.url().contains("/learn/handout?")) {
            if (page.url().contains("module=05-boundaries")) {
                visitor.look("34-" + page.url().replaceFirst(".*kind=", ""));
            }
            goOn(page, "#on");
        }
    }

    private static void goOn(Page page, String button) {
        String here = page.url();
        page.click(button);
        page.waitForURL(url -> !url.equals(here));
    }

    private static void sitTheTest(Visitor visitor) {
        Page page = visitor.page();
        visitor.goTo("/learn/tests");
        visitor.look("40-tests");
        page.click("button[name$=begin]");
        page.waitForURL("**/learn/test?attempt=*");
        visitor.look("41-test");
        answerAll(visitor);
        visitor.look("43-test-answered");
        page.evaluate("document.querySelector('[data-to=finish]').click()");
        page.waitForSelector("dialog[open]");
        page.click("#submit");
        page.waitForURL("**/learn/result?attempt=*");
        visitor.look("44-result");
    }

    /** Answers as the course explains; the first two while the network is away, which loses neither. */
    private static void answerAll(Visitor visitor) {
        Page page = visitor.page();
        Answers answers = Answers.read();
        int total = page.locator(".question-part").count();
        for (int place = 0; place < total; place++) {
            if (place == 1) {
                visitor.context().setOffline(true);
            }
            Locator part = page.locator("#question-" + place);
            String question = part.locator("legend").textContent();
            for (Locator choice : part.locator("label.choice").all()) {
                String words = choice.locator(".choice-words").textContent();
                if (answers.isRight(question, words)) {
                    choice.click();
                }
            }
            if (place == 2) {
                page.waitForSelector("#offline:not([hidden])");
                visitor.look("42-test-offline");
                visitor.context().setOffline(false);
            }
            if (place < total - 1) {
                page.evaluate("document.querySelector('.task-bar [data-to=next]').click()");
            }
        }
        // not waitForFunction: it evaluates a string, which our content security policy forbids
        PlaywrightAssertions.assertThat(page.locator(".number.waiting[data-to]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(page.locator(".number.answered[data-to]").count()).isEqualTo(total);
    }

    private static void applyFor(Visitor visitor) {
        visitor.goTo("/learn/credentials");
        visitor.look("50-credentials-ready");
        visitor.page().click("button[name$=send]");
        visitor.page().waitForURL("**done=applied*");
        visitor.look("51-applied");
    }

    private static void approve(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.signIn("officer");
        visitor.look("60-candidates");
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(name))
                .last();
        row.locator("a.cell-name").click();
        visitor.look("61-candidate");
        page.goBack();
        row.locator("input[name=candidate]").check();
        visitor.look("62-candidates-chosen");
        page.evaluate("document.querySelector('[data-open=approve-dialog]').click()");
        visitor.look("62b-approving");
        page.click("#approve");
        page.waitForURL("**done=approved**");
        visitor.look("63-approved");
    }

    private static void takeHome(Visitor visitor, String login, Path paper) {
        visitor.signIn(login, PASSWORD);
        visitor.goTo("/learn/credentials");
        visitor.look("70-credential-held");
        Download download = visitor.page().waitForDownload(() -> visitor.page().click("a[href*='/paper/']"));
        download.saveAs(paper);
    }

    private static void find(Visitor visitor, String name, String county) {
        visitor.signIn("national");
        visitor.goTo("/manage/trainers?province=340000&prefecture=341100&county=" + county);
        visitor.look("80-trainers");
        assertThat(visitor.page().locator(".results").textContent()).contains(name);
        visitor.goTo("/manage/trainers?province=340000&prefecture=341000&county=341003");
        visitor.look("81-trainers-none");
        visitor.goTo("/manage/audit?action=certificate_issued");
        visitor.look("82-audit");
        visitor.goTo("/manage/content");
        visitor.look("83-content");
    }

    private static void scan(Visitor stranger, Path paper, String name) throws Exception {
        PaperInHand inHand = PaperInHand.read(paper);
        assertThat(inHand.text()).contains(name);
        assertThat(inHand.address()).startsWith(around.address() + "v/");
        stranger.page().navigate(inHand.address());
        stranger.look("90-verified");
        assertThat(stranger.page().locator("h1").textContent()).containsAnyOf("有效", "valid");
        assertThat(stranger.page().locator(".verdict.valid").count()).isEqualTo(1);
        stranger.page().fill("#full-name", name);
        stranger.page().click(".check-name button");
        stranger.look("91-name-checked");
        assertThat(stranger.page().locator("dd").first().textContent()).isEqualTo(name);
    }

    @Test
    void whatCannotBeShownIsSaidKindly() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            visitor.goTo("/no-such-page");
            visitor.look("95-missing");
            visitor.goTo("/v/AAAAAAAAAAAAAAAAAAAAAA");
            visitor.look("96-unknown-code");
            visitor.goTo("/public/verify?number=QJ-34-P1-2026-000001-7");
            visitor.look("97-wrong-number");
        }
    }
}
