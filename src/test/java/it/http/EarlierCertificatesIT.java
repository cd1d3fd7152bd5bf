package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Certificates that an office issued before this system: from the Excel list and the scan to what strangers read of them. */
class EarlierCertificatesIT extends HttpTest {

    private static final String HERE = "14";
    private static final String MARK = "系统启用前颁发，由山西省计生协凭存档材料登记";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final List<String> HEADS = List.of("姓名", "资质", "证书编号", "颁发日期", "有效期至", "颁发机构", "省级", "地级", "县级");

    /** A number nobody else uses in these tests. */
    private static String number() {
        return "晋计协师〔2024〕第" + COUNT.incrementAndGet() + "-" + System.nanoTime() + "号";
    }

    private static List<String> row(String name, String number) {
        return List.of(name, "省级师资", number, "2024-05-01", "2031-04-30", "山西省人口计生协", "", "太原", "迎泽区");
    }

    @SafeVarargs
    private static byte[] list(List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int place = 0; place < HEADS.size(); place++) {
                sheet.value(0, place, HEADS.get(place));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, place, rows[row].get(place));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Page brought(PlainBrowser officer, String address, Map<String, byte[]> files) {
        return officer.upload(officer.get(address).form("upload"), files, "keep");
    }

    /** The address of a list that was sent to the second officer. */
    @SafeVarargs
    private static String sent(PlainBrowser officer, List<String>... rows) throws IOException {
        Page kept = brought(officer, "/manage/earlier-list", Map.of("list", list(rows), "scan", scan()));
        String address = address(kept, "&done=earlier_kept");
        address(officer.press(officer.get(address).form("deciding"), "send"), "&done=earlier_sent");
        return address;
    }

    private static String address(Page answer, String done) {
        assertThat(answer.leadsTo()).as(answer.text()).endsWith(done);
        return answer.leadsTo().replace(done, "");
    }

    private static void confirmed(PlainBrowser officer, String address) {
        address(officer.press(officer.get(address).form("deciding"), "confirm"), "&done=earlier_recorded");
    }

    private Page verified(String number, String name) {
        return browser().post("/v", Map.of("number", number, "name", name));
    }

    private Page asked(String number) {
        return browser().get("/public/verify?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    @Test
    void from_the_list_to_what_strangers_read_and_the_registry_finds() throws IOException {
        PlainBrowser first = officerOf(HERE);
        PlainBrowser second = officerOf(HERE);
        String number = number();
        assertThat(first.get("/manage/trainers").text()).contains("/manage/earlier\"");
        String list = sent(first, row("桑吉卓玛", number));

        assertThat(verified(number, "桑吉卓玛").text())
                .as("nothing is recorded yet")
                .contains("没有查到这张证书");
        assertThat(second.get("/manage/candidates").text()).contains("补登记：");
        assertThat(second.get("/manage/earlier").text()).contains("等您核对", list);
        assertThat(second.get(list).text()).contains("桑吉卓玛", number, "山西省太原市迎泽区", "山西省人口计生协");
        Page evidence = second.get("/manage/earlier-evidence?" + list.replaceFirst(".*\\?id=", "list="));
        assertThat(evidence.bytes()).isEqualTo(scan());
        assertThat(evidence.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(evidence.header("Content-Type").orElse("")).startsWith("image/png");
        confirmed(second, list);

        assertThat(asked(number).text()).contains("请再输入姓名", "系统启用前颁发的证书的编号").doesNotContain("桑吉卓玛", "省级师资", "2031");
        assertThat(verified(number, "桑吉").text()).contains("编号和姓名对不上").doesNotContain("省级师资");
        String page =
                verified(number.replace("〔", "(").replace("〕", ")"), "桑吉卓玛").text();
        assertThat(page)
                .contains(MARK, "登记在册，在有效期内", "桑吉卓玛", "省级师资", "山西省人口计生协", "2024年5月1日", "2031年4月30日")
                .contains("这张证书不是本系统签发的，没有电子签名和可以下载的文件，也不在公开日志里")
                .doesNotContain("/paper/", "这张证书有效", "记录在公开日志第");
        assertThat(browser()
                        .with("Cookie", "lang=en")
                        .post("/v", Map.of("number", number, "name", "桑吉卓玛"))
                        .text())
                .contains("Issued before this system; recorded by", "from archived evidence");
        assertThat(first.get("/manage/trainers?province=140000&name=桑吉").text().replaceAll("\\s+", " "))
                .contains("桑吉卓玛", "系统启用前颁发", "/public/verify?number=")
                .doesNotContain("/manage/person?id=null");
        assertThat(officerOf("1401")
                        .get("/manage/trainers?province=140000&prefecture=140100")
                        .text())
                .as("whoever looks after the region finds them")
                .contains("桑吉卓玛");
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?action=earlier_recorded")
                        .text())
                .contains("登记以前颁发的证书");
    }

    @Test
    void every_mistake_is_named_and_nothing_is_half_recorded() throws IOException {
        PlainBrowser officer = officerOf(HERE);
        List<String> wrong = List.of("林@禾", "国家级师资", "", "去年", "2031-04-30", "协会", "", "太原市", "琅琊区");
        String good = number();

        Page told = brought(
                officer, "/manage/earlier-list", Map.of("list", list(row("桑吉卓玛", good), wrong), "scan", scan()));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text())
                .contains("名单里有 5 处要改，名单没有收下")
                .contains("第 3 行，“姓名”列：", "第 3 行，“资质”列：本单位不颁发“国家级师资”", "第 3 行，“证书编号”列：没有填")
                .contains("第 3 行，“颁发日期”列：“去年”不是日期。请写成 2019-05-01。", "第 3 行，“县级”列：没有“琅琊区”这个地方")
                .contains("扫描件已收下", "还没有名单。")
                .doesNotContain("id=\"send\"");
        Page mended = officer.upload(told.form("upload"), Map.of("list", list(row("桑吉卓玛", good))), "keep");
        assertThat(officer.get(address(mended, "&done=earlier_kept")).text())
                .as("the scan was kept, so that it can be sent")
                .contains("名单上的 1 张证书", "id=\"send\"");
    }

    @Test
    void files_that_are_none_of_what_is_asked_for() throws IOException {
        PlainBrowser officer = officerOf(HERE);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(brought(officer, "/manage/earlier-list", Map.of("list", page))
                        .text())
                .contains("这个文件读不出来", "id=\"list-error\"");
        assertThat(brought(officer, "/manage/earlier-list", Map.of("scan", page))
                        .text())
                .contains("这个文件不是 PDF、JPG 或 PNG", "id=\"scan-error\"");
        assertThat(brought(officer, "/manage/earlier-list", Map.of("scan", new byte[5 * 1024 * 1024 + 1]))
                        .text())
                .contains("扫描件超过 5 MB");
        assertThat(brought(officer, "/manage/earlier-list", Map.of("scan", new byte[8 * 1024 * 1024]))
                        .status())
                .isEqualTo(413);
        assertThat(brought(officer, "/manage/earlier-list", Map.of()).text()).contains("请选一个填好的名单文件");
    }

    @Test
    void neither_who_brought_it_nor_another_office_confirms_it() throws IOException {
        PlainBrowser first = officerOf(HERE);
        String number = number();
        String list = sent(first, row("桑吉卓玛", number));
        String scan = "/manage/earlier-evidence?" + list.replaceFirst(".*\\?id=", "list=");

        Form own = first.get(list).form("deciding");
        assertThat(first.get(list).text()).contains("要由本单位另一位工作人员来确认").doesNotContain("id=\"confirm\"");
        first.press(own, "confirm");
        for (PlainBrowser foreign :
                List.of(officerOf("44"), officerOf("1401"), signedIn(make("NATIONAL", "沈知远", "CN")))) {
            assertThat(foreign.get(list).status()).isEqualTo(404);
            assertThat(foreign.get(scan).status()).isEqualTo(404);
        }
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN")).get("/manage/earlier").status())
                .isEqualTo(404);
        assertThat(verified(number, "桑吉卓玛").text()).contains("没有查到这张证书");
    }

    @Test
    void what_is_returned_is_mended_by_who_brought_it() throws IOException {
        PlainBrowser first = officerOf(HERE);
        PlainBrowser second = officerOf(HERE);
        String number = number();
        String list = sent(first, row("桑吉桌玛", number));
        Form seen = second.get(list).form("deciding");
        assertThat(second.press(second.get(list).form("deciding").with("reason", ""), "return")
                        .text())
                .contains("id=\"reason-error\"");

        address(
                second.press(second.get(list).form("deciding").with("reason", "姓名抄错"), "return"),
                "&done=earlier_returned");

        assertThat(first.get(list).text()).contains("已退回：姓名抄错");
        assertThat(second.get(list).text()).contains("正在准备这份名单").doesNotContain("id=\"upload\"");
        address(brought(first, list, Map.of("list", list(row("桑吉卓玛", number)))), "&done=earlier_kept");
        first.press(first.get(list).form("deciding"), "send");
        assertThat(second.press(seen, "confirm").text())
                .as("what is confirmed is what was seen")
                .contains("您打开以后名单改过");
        confirmed(second, list);
        assertThat(verified(number, "桑吉卓玛").text()).contains(MARK);
        assertThat(verified(number, "桑吉桌玛").text()).contains("编号和姓名对不上");
    }

    @Test
    void a_number_is_recorded_once_until_its_record_is_withdrawn() throws IOException {
        PlainBrowser first = officerOf(HERE);
        PlainBrowser second = officerOf(HERE);
        String number = number();
        String one = sent(first, row("桑吉卓玛", number));
        String other = sent(first, row("桑吉卓玛", number));
        confirmed(second, one);

        assertThat(second.press(second.get(other).form("deciding"), "confirm").text())
                .contains("已经登记过");
        assertThat(brought(first, "/manage/earlier-list", Map.of("list", list(row("白玛", number))))
                        .text())
                .contains("第 2 行，“证书编号”列：编号“" + number + "”已经登记过");

        Matcher record = Pattern.compile("/manage/earlier-record\\?id=\\d+")
                .matcher(first.get(one).text());
        assertThat(record.find()).isTrue();
        Form withdraw = first.get(record.group()).form("withdraw");
        assertThat(first.press(withdraw, "propose").text()).contains("请选公开的原因");
        address(
                first.press(
                        first.get(record.group())
                                .form("withdraw")
                                .with("grounds", "record")
                                .with("remark", "姓名是另一位"),
                        "propose"),
                "&done=earlier_withdrawal_proposed");
        assertThat(verified(number, "桑吉卓玛").text()).as("it stands until then").contains("在有效期内");
        assertThat(first.get(record.group()).text()).doesNotContain("id=\"confirm\"");
        assertThat(officerOf("44").get(record.group()).status()).isEqualTo(404);
        assertThat(second.get("/manage/earlier").text()).contains(record.group());
        address(second.press(second.get(record.group()).form("deciding"), "confirm"), "&done=earlier_withdrawn");

        assertThat(verified(number, "桑吉卓玛").text()).contains("登记已撤下", "原因：登记有误").doesNotContain("在有效期内", "姓名是另一位");
        assertThat(signedIn(make("AUDITOR", "唐静姝", "CN"))
                        .get("/manage/audit?action=earlier_withdrawn")
                        .text())
                .contains("撤下登记", number, "姓名是另一位");
        confirmed(second, sent(first, row("白玛央金", number)));
        assertThat(verified(number, "白玛央金").text()).contains(MARK, "在有效期内");
        assertThat(verified(number, "桑吉卓玛").text()).contains("登记已撤下");
    }

    @Test
    void the_empty_list_has_the_heads_and_says_how() throws IOException {
        byte[] template = officerOf(HERE).get("/manage/earlier.xlsx").bytes();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()))
                    .containsExactlyElementsOf(HEADS);
            assertThat(book.getSheet(1).orElseThrow().read().stream()
                            .flatMap(line -> line.stream().map(cell -> cell.getText())))
                    .contains("省级师资", "照证书上的写。")
                    .doesNotContain("国家级师资");
        }
    }

    @Test
    void a_draft_is_deleted_whole() throws IOException {
        PlainBrowser officer = officerOf(HERE);
        String list = address(
                brought(officer, "/manage/earlier-list", Map.of("list", list(row("桑吉卓玛", number())), "scan", scan())),
                "&done=earlier_kept");

        assertThat(officer.press(officer.get(list).form("deciding"), "discard").leadsTo())
                .isEqualTo("/manage/earlier?done=earlier_discarded");

        assertThat(officer.get(list).status()).isEqualTo(404);
    }
}
