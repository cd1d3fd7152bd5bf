package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does a stranger learn who holds a certificate in hand, or a forged one? */
class VerifyingIT extends HttpTest {

    private static final String NAME = "古丽娜扎尔·热合曼";
    private static final String MASKED = "古****·***";

    @Test
    void the_code_on_the_paper_opens_what_it_claims_but_not_the_full_name() {
        Made holder = make("CERTIFIED", NAME, "3411");

        Page page = browser().get("/v/" + holder.get("token"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("这张证书有效", holder.get("number"), "同伴教育者", MASKED, "安徽省计生协")
                .doesNotContain(NAME);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_full_name_is_confirmed_to_who_knows_it() {
        String address = "/v/" + make("CERTIFIED", NAME, "3411").get("token");

        assertThat(browser().post(address, Map.of("name", NAME)).text()).contains("姓名与登记的一致。", "这张证书有效");
        assertThat(browser().post(address, Map.of("name", "古丽娜扎尔.热合曼")).text())
                .as("the dot as a keyboard has it")
                .contains("姓名与登记的一致。");
    }

    @Test
    void where_the_name_is_another_nothing_says_that_the_certificate_is_good() {
        String address = "/v/" + make("CERTIFIED", NAME, "3411").get("token");

        assertThat(browser().post(address, Map.of("name", "古丽娜扎尔")).text())
                .contains("姓名与登记的不一致", MASKED, "它不说明您面前这个人的资质")
                .doesNotContain("这张证书有效", "持证人现在具有", "姓名与登记的一致。")
                .doesNotContain("有效</span>")
                .doesNotContain(NAME);
    }

    @Test
    void the_name_is_in_no_address() {
        String address = "/v/" + make("CERTIFIED", NAME, "3411").get("token");
        Page page = browser().get(address + "?" + PlainBrowser.encoded(Map.of("name", NAME)));

        assertThat(page.text()).as("one written there by hand is not answered").contains(MASKED);
        assertThat(page.text()).doesNotContain("姓名与登记的一致。").doesNotContain(NAME);
        assertThat(browser().post(address, Map.of("name", " ")).text()).contains("请先输入证书上的姓名。");
    }

    @Test
    void the_number_however_it_is_typed() {
        Made holder = make("CERTIFIED", NAME, "3411");
        String typed = holder.get("number").toLowerCase().replace('-', '　');

        assertThat(browser()
                        .get("/public/verify?" + PlainBrowser.encoded(Map.of("number", typed)))
                        .text())
                .contains("这张证书有效", MASKED);
    }

    @Test
    void the_address_printed_beside_the_number_asks_for_it() {
        assertThat(browser().get("/v").text())
                .contains("核验证书", "name=\"number\"")
                .doesNotContain("没有查到");
        assertThat(browser().get("/v/").text()).contains("name=\"number\"").doesNotContain("没有查到");
    }

    @Test
    void a_number_copied_wrongly() {
        String number = make("CERTIFIED", NAME, "3411").get("number");
        String slip = number.replaceFirst("P1", "P2");

        assertThat(browser()
                        .get("/public/verify?" + PlainBrowser.encoded(Map.of("number", slip)))
                        .text())
                .contains("没有查到这张证书", slip + "”不是证书编号，或者抄错了一位。", "先核对这几处")
                .doesNotContain("这张证书有效");
    }

    @Test
    void a_well_formed_number_that_was_never_issued() {
        Page page = browser()
                .get("/public/verify?number=QJ-34-P1-2026-999999-"
                        + org.xinhuo.certificate.CertificateNumber.of("34", "P1", 2026, 999_999)
                                .toString()
                                .substring(21));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("不是本系统发出的证书编号。").doesNotContain("这张证书有效");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAA",
                "short",
                "",
                "a/b",
                "%00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_code_that_is_none_of_ours(String token) {
        Page page = browser().get("/v/" + token);

        assertThat(page.status()).isIn(200, 400, 404);
        assertThat(page.text()).doesNotContain("这张证书有效");
        assertThat(page.text()).doesNotContain("这一步没有走通");
    }

    @Test
    void one_address_looks_up_sixty_times_a_minute_and_no_more() {
        String path = "/v/" + make("CERTIFIED", NAME, "3411").get("token");
        PlainBrowser stranger = browser();
        Page page = stranger.get(path);
        for (int i = 0; i < 150 && page.text().contains("这张证书有效"); i++) {
            page = stranger.get(path);
        }

        assertThat(page.text()).contains("请稍等一分钟");
        assertThat(browser().get(path).text()).contains("这张证书有效");
    }
}
