package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import elsewhere.Stranger;
import it.journey.Organiser.Marks;
import it.journey.Sender.Newcomer;
import it.journey.Visitor.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * 安徽 certifies 省级师资: a round from its notice to the registry, in a real browser. 43 people come by an Excel file, five of
 * them sit the exam online and the others on paper, 31 are before the panel because two share the thirtieth place, 16 pass, an objection to one of them is upheld, 15 are certified.
 * The days between are passed by starting the server again with its clock ahead.
 */
class ProvinceCertifiesTrainersIT {

    private static final String OBJECTED_TO = "007";
    private static final int BEFORE_THE_PANEL = 31;
    private static final List<String> JUDGES =
            List.of("assessor", "judge-hefei", "judge-wuhu", "judge-bengbu", "judge-langya");

    @RegisterExtension
    static final Surroundings around = new Surroundings("round");

    private String code;
    private int before;

    @Test
    void from_the_notice_to_the_registry() throws Exception {
        List<Newcomer> online;
        try (Visitor officer = around.signedIn("officer");
                Visitor sender = around.visitor(Screen.DESKTOP, "zh")) {
            new Staff(around).join(officer);
            before = inChuzhou(officer);
            Organiser organiser = new Organiser(officer);
            code = organiser.open();
            sender.signIn("chuzhou", Staff.PASSWORD);
            online = new Sender(sender, code).send().subList(0, Marks.ONLINE);
            organiser.giveBack(code);
            new Sender(sender, code).mend();
            organiser.review(code);
            comeIn(online);
        }
        around.later(1);
        try (Visitor officer = around.signedIn("officer");
                Visitor second = around.signedIn("second", Staff.PASSWORD);
                Visitor stranger = around.visitor(Screen.PHONE, "zh")) {
            Organiser organiser = new Organiser(officer);
            organiser.holdExam(code);
            sit(organiser, online);
            organiser.examine(code);
            seePaper(online.get(0));
            draw(officer, second);
            recompute(stranger);
            organiser.seat(code, JUDGES);
            score();
            organiser.publicise(code);
            object(stranger);
            organiser.uphold(code);
        }
        around.later(8);
        try (Visitor officer = around.signedIn("officer");
                Visitor second = around.signedIn("second", Staff.PASSWORD)) {
            new Organiser(officer).mayNotApprove(code);
            approve(second);
            find(officer);
            new Organiser(officer).archive(code);
        }
        takeHomeAndScan(online.get(0));
        fromGuangdong();
    }

    /** The links open for seven days, so those who will sit the exam online come in at once. */
    private void comeIn(List<Newcomer> online) {
        for (Newcomer one : online) {
            try (Visitor candidate = around.visitor(Screen.PHONE, "zh")) {
                Staff.comeIn(candidate, one.link());
                if (one.equals(online.get(0))) {
                    candidate.signIn(one.login(), Staff.PASSWORD);
                    candidate.goTo("/learn/round?code=" + code);
                    candidate.look("226-standing");
                }
            }
        }
    }

    /** Each with a phone. The second loses the network for a while, the third loads the page again; the fourth reads English. */
    private void sit(Organiser organiser, List<Newcomer> online) {
        for (int place = 1; place <= online.size(); place++) {
            Newcomer one = online.get(place - 1);
            try (Visitor visitor = around.visitor(Screen.PHONE, place == 4 ? "en" : "zh")) {
                ExamOnAPhone phone = new ExamOnAPhone(visitor, place == 1 || place == 4);
                phone.begin(one.login());
                if (place == 5) {
                    organiser.seeWhoSits(code, place - 1, 1);
                }
                phone.answer(Marks.right(place), place == 2, place == 3);
                phone.handIn();
            }
        }
    }

    /** The mark is told once it is confirmed, and what was right after the cut. */
    private void seePaper(Newcomer first) {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            visitor.signIn(first.login(), Staff.PASSWORD);
            visitor.goTo("/learn/tests");
            assertThat(visitor.page().locator("main")).containsText("95.00 分");
            visitor.look("239-mark-told");
            visitor.page().click("a[href*='/learn/result?attempt=']");
            assertThat(visitor.page().locator("main")).containsText("38 / 40 题");
            assertThat(visitor.page().locator("ol.answers > li")).hasCount(2);
            visitor.look("239-paper");
        }
    }

    /** The promise was the first officer's, so the second freezes the list, and the first draws. */
    private void draw(Visitor officer, Visitor second) {
        second.goTo("/manage/round-draw?code=" + code);
        second.page().fill("#topics", "人际交往\n迎接青春期\n学会拒绝\n预防性骚扰");
        second.look("240-freezing");
        second.press("freeze", "list_frozen");
        officer.goTo("/manage/round-draw?code=" + code);
        officer.page().fill("#word", "春雨");
        officer.look("241-drawing");
        officer.press("draw-now", "drawn");
        assertThat(officer.page().locator("tbody tr")).hasCount(BEFORE_THE_PANEL);
        officer.look("242-drawn");
    }

    private void recompute(Visitor stranger) throws Exception {
        stranger.goTo("/public/rounds");
        stranger.page().click("a.list-title[href*='" + code + "']");
        stranger.look("243-public-draw");
        String address =
                around.address().resolve("/public/round-draw.txt?code=" + code).toString();
        Stranger computing =
                new Stranger(stranger.context().request().get(address).text());
        assertThat(computing.promiseWasKept()).isTrue();
        assertThat(computing.listIsTheFrozenOne()).isTrue();
        assertThat(computing.recomputedPlaces()).hasSize(BEFORE_THE_PANEL).isEqualTo(computing.publishedPlaces());
    }

    /**
     * Five judges, each with a phone: the one of 琅琊区 does not judge who is of 琅琊区, the one of 合肥 loses the network, the
     * one of 蚌埠 loads the page again in the middle.
     */
    private void score() {
        Map<String, Boolean> good = new TreeMap<>();
        for (int place = 1; place <= Sender.SENT; place++) {
            good.put("%03d".formatted(place), place <= 15 || place == Sender.SENT);
        }
        try (JudgesPhone chair = phone(0, "zh", "0");
                JudgesPhone hefei = phone(1, "zh", "0.5");
                JudgesPhone wuhu = phone(2, "en", "1");
                JudgesPhone bengbu = phone(3, "zh", "-0.5");
                JudgesPhone langya = phone(4, "zh", "-1")) {
            langya.goToPanel();
            assertThat(langya.page().locator("ol.turns")).containsText("同属一个单位");
            langya.atFirst("250-panel-withdrawn").scoreAll(good);
            hefei.atFirst("251-panel").scoreOne(good);
            hefei.scoreOffline(5, good, "251-offline");
            hefei.scoreAll(good);
            wuhu.atFirst("252-panel").scoreAll(good);
            bengbu.atFirst("253-panel").scoreOne(good);
            bengbu.reloadInTheMiddle();
            bengbu.scoreAll(good);
            chair.atFirst("254-panel").scoreAll(good);
            chair.goToPanel();
            chair.visitor().look("255-chair");
            chair.visitor().press("close", "panel_closed");
            chair.visitor().look("256-closed");
        }
    }

    private JudgesPhone phone(int judge, String language, String lean) {
        String password = judge == 0 ? Visitor.SAMPLE_PASSWORD : Staff.PASSWORD;
        return new JudgesPhone(around, JUDGES.get(judge), password, language, code, lean);
    }

    private void object(Visitor stranger) {
        Page page = stranger.page();
        stranger.goTo("/public/round?code=" + code);
        Locator list = page.locator("section[aria-labelledby=list] tbody tr");
        assertThat(list).hasCount(16);
        // 40 of 100 parts 95, 60 of 100 the 80 that are left without the highest and the lowest; or the mean of all
        // four
        assertThat(list.filter(new Locator.FilterOptions().setHasText("001"))).containsText("86.00");
        assertThat(list.filter(new Locator.FilterOptions().setHasText("043"))).containsText("86.15");
        page.fill("#number", OBJECTED_TO);
        page.fill("#grounds", "这位参评人没有参加第二期培训");
        stranger.look("261-objecting");
        stranger.press("object-now", "objected");
        stranger.look("262-objected");
    }

    private void approve(Visitor second) {
        Page page = second.page();
        second.goTo("/manage/round-result?code=" + code);
        assertThat(page.locator("#ask-approve")).hasText("批准，发 15 张证书");
        second.look("266-approving");
        page.click("#ask-approve");
        assertThat(page.locator("#approve-title")).containsText("发 15 张证书");
        // round_approved, or on a slow machine round_awarding: then they come by and by
        second.press("approve", "round_a");
        Locator certified = page.locator("tbody td", new Page.LocatorOptions().setHasText("已发证书"));
        page.waitForCondition(() -> certified.count() == 15 || page.reload() == null);
        assertThat(certified).hasCount(15);
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(OBJECTED_TO + " ")))
                .containsText("异议成立，不予批准：经核实，所交培训证明不属实");
        second.look("267-approved");
    }

    private void find(Visitor officer) {
        assertThat(inChuzhou(officer)).isEqualTo(before + 15);
        officer.look("270-registry");
    }

    /** How many trainers of the province the registry knows in 滁州. */
    private static int inChuzhou(Visitor officer) {
        officer.goTo("/manage/trainers?province=340000&prefecture=341100&scheme=trainer-province");
        return Integer.parseInt(
                officer.page().locator("#results-title").textContent().replaceAll("\\D", ""));
    }

    /** The first of the roster downloads the certificate, and somebody scans what is printed. */
    private static void takeHomeAndScan(Newcomer first) throws Exception {
        Path paper = Path.of("target", "certificates", "round-first.pdf");
        try (Visitor holder = around.visitor(Screen.PHONE, "zh")) {
            holder.signIn(first.login(), Staff.PASSWORD);
            holder.goTo("/learn/credentials");
            holder.look("271-credential");
            Download download =
                    holder.page().waitForDownload(() -> holder.page().click("a[href*='/paper/']"));
            download.saveAs(paper);
        }
        PaperInHand inHand = PaperInHand.read(paper);
        assertThat(inHand.text()).contains(first.name(), "省级师资");
        assertThat(inHand.address()).startsWith(around.address() + "v/");
        try (Visitor stranger = around.visitor(Screen.PHONE, "zh")) {
            stranger.page().navigate(inHand.address());
            assertThat(stranger.page().locator(".verdict.valid")).hasCount(1);
            stranger.look("272-scanned");
        }
    }

    /** 广东 reads what everybody reads; of the rest it is told what it is told of a round that never was. */
    private void fromGuangdong() {
        try (Visitor other = around.signedIn("officer-gd")) {
            for (String page :
                    List.of("round", "round-candidates", "round-marks", "round-draw", "round-panel", "round-result")) {
                Response real = other.page().navigate(address("/manage/" + page + "?code=" + code));
                String shown = other.page().content().replace(code, "CODE");
                Response none = other.page().navigate(address("/manage/" + page + "?code=34-1999-S2-9"));
                assertThat(real.status()).as(page).isEqualTo(404).isEqualTo(none.status());
                assertThat(shown).as(page).isEqualTo(other.page().content().replace("34-1999-S2-9", "CODE"));
            }
            other.goTo("/manage/rounds");
            assertThat(other.page().locator("main")).not().containsText(Organiser.TITLE);
            other.goTo("/manage/trainers?province=340000&prefecture=341100&scheme=trainer-province");
            assertThat(other.page().locator(".results li")).hasCount(0);
            other.goTo("/public/rounds");
            other.page().click("a.list-title[href*='" + code + "']");
            assertThat(other.page().locator("h1")).hasText(Organiser.TITLE);
            other.look("280-from-guangdong");
        }
    }

    private static String address(String path) {
        return around.address().resolve(path).toString();
    }
}
