package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The officer of 安徽 who runs a round. */
final class Organiser {

    static final String TITLE = "二〇二六年度省级师资认证";

    private final Visitor visitor;
    private final Page page;

    Organiser(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    private void at(String name, String code) {
        visitor.goTo("/manage/" + name + "?code=" + code);
    }

    /** Opens the round and publishes its notice and the promise of the seed; people can be sent today. Answers its code. */
    String open() {
        visitor.goTo("/manage/rounds");
        visitor.look("200-rounds-none");
        visitor.goTo("/manage/round-new?scheme=trainer-province");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        page.fill("#title", TITLE);
        page.fill("#last-NOTICE", today);
        page.fill("#last-APPLICATIONS", today);
        page.fill("#first-REVIEW", today);
        page.fill("#first-EXAM", today);
        page.fill("#places", "3");
        page.click("form#round details summary");
        page.fill("#places-3411", String.valueOf(Sender.SENT));
        visitor.look("201-round-new");
        visitor.press("open", "round_opened");
        String code = page.url().replaceFirst(".*code=([^&]*).*", "$1");
        visitor.look("202-round-opened");
        page.click("#ask-publish");
        visitor.look("203-publishing");
        visitor.press("publish", "notice_published");
        at("round-draw", code);
        visitor.look("204-seed");
        visitor.press("promise", "seed_promised");
        return code;
    }

    /** Returns one of the applications (退回补正). */
    void giveBack(String code) {
        at("round-candidates", code);
        assertThat(page.locator("tbody tr")).hasCount(Sender.SENT);
        visitor.look("220-candidates");
        page.locator("a.cell-name").nth(4).click();
        page.waitForURL("**/manage/round-candidate?id=*");
        page.fill("#reason", "请补培训学时的证明");
        visitor.look("221-returning");
        visitor.press("give-back", "returned");
    }

    /** The papers of the first are seen on their own page, those of the others at once; then all are accepted. */
    void review(String code) {
        at("round-candidates", code);
        page.locator("a.cell-name").first().click();
        page.waitForURL("**/manage/round-candidate?id=*");
        page.locator("input[name=paper]").all().forEach(Locator::check);
        visitor.press("confirm", "confirmed");
        at("round-candidates", code);
        page.check("input[data-all]");
        page.click("#ask-papers");
        assertThat(page.locator("#papers li")).hasCount(Sender.SENT - 1);
        visitor.look("223-papers");
        visitor.press("confirm-papers", "confirmed");
        at("round-candidates", code);
        page.check("input[data-all]");
        visitor.look("224-accepting");
        visitor.press("accept", "accepted");
        assertThat(page.locator("tbody .chip.valid")).hasCount(Sender.SENT);
        visitor.look("225-accepted");
    }

    /** Closes the review and sets the exam online: it can be begun at once. */
    void holdExam(String code) {
        at("round", code);
        page.click("#ask-close");
        visitor.look("230-closing-review");
        visitor.press("close-review", "review_closed");
        at("round-marks", code);
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        page.fill("#opens", minute(now));
        page.fill("#closes", minute(now.plusHours(3)));
        visitor.look("231-setting-the-exam");
        visitor.press("hold", "examination_set");
        visitor.look("232-exam-set");
    }

    private static String minute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Some are sitting the exam: their marks cannot be entered, and nothing can be confirmed. */
    void seeWhoSits(String code, int sat, int sitting) {
        at("round-marks", code);
        assertThat(page.locator("#marks .chip.valid")).hasCount(sat);
        assertThat(page.locator("#marks .chip.now")).hasCount(sitting);
        assertThat(page.locator("#marks input[name^=mark-]")).hasCount(Sender.SENT - sitting);
        assertThat(page.locator("#confirm")).hasCount(0);
        visitor.look("236-who-sits");
    }

    /** Enters the marks of those who sat on paper, and makes the cut: two share the thirtieth place. */
    void examine(String code) {
        at("round-marks", code);
        for (int place = Marks.ONLINE + 1; place <= Sender.SENT; place++) {
            page.fill(
                    "#mark-%03d".formatted(place),
                    place == 42 ? "缺考" : Marks.written(place).toPlainString());
        }
        page.fill("#reason", "滁州考点停电，改用纸质试卷");
        visitor.look("237-marks");
        visitor.press("enter", "marks_entered");
        visitor.press("confirm", "marks_confirmed");
        visitor.look("238-before-the-cut");
        visitor.press("cut", "cut_made");
        assertThat(page.locator("main")).containsText("取前 30 名。最后一名 81.00 分有并列，并列的都入围，共 31 人。");
        assertThat(page.locator("#marks tbody tr").first()).containsText("95.00");
        visitor.look("239-cut");
    }

    /** The first judge who is seated is the chair. */
    void seat(String code, List<String> judges) {
        for (String judge : judges) {
            at("round-panel", code);
            page.fill("#name", judge);
            visitor.press("seat", "judge_seated");
        }
        assertThat(page.locator("section[aria-labelledby=judges] li")).hasCount(judges.size());
        visitor.look("244-panel");
    }

    void publicise(String code) {
        at("round-panel", code);
        visitor.look("257-panel-closed");
        at("round-result", code);
        visitor.look("260-result");
        visitor.press("publicise", "list_publicised");
    }

    void uphold(String code) {
        at("round-result", code);
        page.check("input[name=objection]");
        page.fill("#reason", "经核实，所交培训证明不属实");
        visitor.look("263-deciding");
        visitor.press("uphold", "objection_decided");
        visitor.look("264-upheld");
    }

    /** Whoever ran the round does not approve it. */
    void mayNotApprove(String code) {
        at("round-result", code);
        Assertions.assertThat(page.locator("#ask-approve").count()).isZero();
        visitor.look("265-not-yours");
    }

    void archive(String code) {
        at("round", code);
        page.click("#ask-archive");
        visitor.press("archive", "round_archived");
        visitor.look("273-archived");
    }

    /** What everybody gets, by their number. */
    static final class Marks {

        /** How many of the first sit the exam online, of forty questions. */
        static final int ONLINE = 5;

        private Marks() {}

        /** How many questions one who sits it online answers rightly: the first two 95 of 100, the others 90. */
        static int right(int place) {
            return place <= 2 ? 38 : 36;
        }

        /** 95 and half a mark less for each who comes after, but the 30th is as good as the 29th and the last as the first. */
        static BigDecimal written(int place) {
            int steps = place == Sender.SENT ? 0 : place < 30 ? place - 1 : place - 2;
            return new BigDecimal("95").subtract(new BigDecimal("0.5").multiply(BigDecimal.valueOf(steps)));
        }
    }
}
