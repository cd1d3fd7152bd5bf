package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import it.journey.RosterFile.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The officer of 滁州, who sends people to a round by an Excel file and mends what came back. */
final class Sender {

    static final int SENT = 43;

    /** A sample person of 琅琊区, below 滁州. */
    private static final String FROM_LANGYA = "waiting-341102";

    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕古";
    private static final List<String> GIVEN = List.of("雨桐", "宇航", "欣妍", "博文", "佳慧");
    private static final Path FOLDER = Path.of("target", "process");

    private final Visitor visitor;
    private final String code;

    Sender(Visitor visitor, String code) {
        this.visitor = visitor;
        this.code = code;
    }

    /** Somebody who was added by the roster, as it is told them by whoever sent them. */
    record Newcomer(String name, String login, String link) {}

    /** Sends 43; two rows are wrong, and are sent again when they are mended. Answers those who were new, as in the file. */
    List<Newcomer> send() throws Exception {
        Page page = visitor.page();
        visitor.goTo("/manage/rounds");
        visitor.look("210-invited");
        page.click("a.list-title[href*='" + code + "']");
        visitor.look("211-recommend");
        page.click("a[href*='/manage/round-roster']");
        Download download = page.waitForDownload(() -> page.click("a[href$='/manage/roster.xlsx']"));
        Path template = FOLDER.resolve("roster.xlsx");
        download.saveAs(template);
        List<Row> rows = new ArrayList<>(
                IntStream.range(0, SENT).mapToObj(Sender::somebody).toList());
        rows.set(6, Row.of(""));
        rows.set(19, new Row("无此人", FROM_LANGYA, ""));

        upload(RosterFile.fill(template, FOLDER.resolve("roster-43.xlsx"), rows));

        assertThat(page.locator("#result")).hasText("已推荐 41 人，2 处有问题");
        assertThat(page.locator("main")).containsText("第 8 行，“姓名”列：没有填");
        assertThat(page.locator("main")).containsText("第 21 行，“姓名”列：登录名 " + FROM_LANGYA + " 是");
        assertThat(page.locator(".reference.link")).hasCount(41);
        visitor.look("212-roster-mistakes");
        List<Newcomer> added = added(page);
        String right =
                page.locator("main").textContent().replaceFirst("(?s).*登录名 " + FROM_LANGYA + " 是(.*?)，和姓名对不上.*", "$1");
        List<Row> mended = List.of(somebody(6), new Row(right, FROM_LANGYA, "由琅琊区推荐"));

        upload(RosterFile.fill(template, FOLDER.resolve("roster-2.xlsx"), mended));

        assertThat(page.locator("#result")).hasText("已推荐 2 人，0 处有问题");
        visitor.look("213-roster-mended");
        visitor.goTo("/manage/round-recommend?code=" + code);
        assertThat(page.locator("section[aria-labelledby=sent] li")).hasCount(SENT);
        visitor.look("214-recommended");
        return added;
    }

    private static Row somebody(int place) {
        String given = GIVEN.get(place % GIVEN.size());
        return Row.of(SURNAMES.charAt(place % SURNAMES.length()) + given);
    }

    private void upload(Path file) {
        visitor.page().setInputFiles("#file", file);
        visitor.page().check("#age");
        visitor.page()
                .waitForResponse("**/manage/round-roster*", () -> visitor.page().click("#send"));
    }

    private static List<Newcomer> added(Page page) {
        List<String> who = page.locator("main .list-title").allTextContents();
        List<String> links = page.locator(".reference.link").allTextContents();
        return IntStream.range(0, links.size())
                .mapToObj(place -> {
                    String[] words = who.get(place).strip().split(" ");
                    return new Newcomer(words[0], words[1], links.get(place).strip());
                })
                .toList();
    }

    void mend() {
        visitor.goTo("/manage/round-recommend?code=" + code);
        assertThat(visitor.page().locator("form#recommend")).containsText("请补培训学时的证明");
        visitor.page().fill("#mended", "已补两期培训的结业证明");
        visitor.look("222-mending");
        visitor.press("again", "sent_again");
    }
}
