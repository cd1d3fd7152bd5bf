package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A candidate who sits the written exam of a round on a phone. */
final class ExamOnAPhone {

    private static final Answers ANSWERS = Answers.read();

    private final Visitor visitor;
    private final Page page;
    private final boolean looking;

    /** @param looking whether pictures are taken of what they see */
    ExamOnAPhone(Visitor visitor, boolean looking) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.looking = looking;
    }

    private void look(String name) {
        if (looking) {
            visitor.look(name);
        }
    }

    void begin(String login) {
        visitor.signIn(login, Staff.PASSWORD);
        visitor.goTo("/learn/tests");
        look("233-exam-open");
        page.click("button[name$=begin-exam]");
        page.waitForURL("**/learn/test?attempt=*");
        look("234-exam");
    }

    /**
     * Answers so many of the first questions as the courses explain; the others stay open.
     *
     * @param losing    the network, for three questions in the middle
     * @param reloading the page, after three questions
     */
    void answer(int right, boolean losing, boolean reloading) {
        for (int place = 0; place < right; place++) {
            if (losing && (place == 10 || place == 13)) {
                visitor.context().setOffline(place == 10);
            }
            if (reloading && place == 3) {
                assertThat(page.locator("#question-2 .saved-line")).containsText("已保存");
                page.reload();
            }
            Locator part = page.locator("#question-" + place);
            page.evaluate("place => document.querySelector('.number[data-to=\"' + place + '\"]').click()", place);
            String question = part.locator("legend").textContent();
            for (Locator choice : part.locator("label.choice").all()) {
                if (ANSWERS.isRight(question, choice.locator(".choice-words").textContent())) {
                    choice.click();
                }
            }
        }
    }

    /** Nothing is told of the result. */
    void handIn() {
        page.evaluate("document.querySelector('[data-to=finish]').click()");
        page.waitForSelector("dialog[open]");
        page.click("#submit");
        page.waitForURL("**/learn/result?attempt=*");
        assertThat(page.locator(".score, ol.answers")).hasCount(0);
        look("235-handed-in");
    }
}
