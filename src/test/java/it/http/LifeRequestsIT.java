package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Can a holder renew a credential, and take it to another province, on the pages alone? */
class LifeRequestsIT extends HttpTest {

    private static final String OLD = "54";
    private static final String NEW = "64";

    private static String own(Made holder) {
        return "/learn/credential?id=" + holder.get("credential");
    }

    private static String managed(Made holder) {
        return "/manage/credential?id=" + holder.get("credential");
    }

    private static Page enter(PlainBrowser self, Made holder, String kind, String place, String hours) {
        Form form = self.get(own(holder))
                .form("add-" + kind)
                .with("on-" + kind, LocalDate.now().minusYears(1).toString())
                .with("place-" + kind, place);
        return self.press(hours.isEmpty() ? form : form.with("hours-" + kind, hours), "do-add-" + kind);
    }

    @Test
    void evidence_is_entered_handed_in_returned_and_confirmed() {
        Made holder = make("TRAINER_ENDING", "秦思远", OLD);
        PlainBrowser self = signedIn(holder);
        PlainBrowser officer = officerOf(OLD);

        assertThat(self.get(own(holder)).text())
                .contains("还差 8 学时复训，共要 8 学时。", "还差 18 场授课记录，共要 18 场。")
                .doesNotContain("id=\"send\"");
        assertThat(enter(self, holder, "TRAINING", "复训班", "0").text())
                .contains("id=\"hours-TRAINING-error\"", "value=\"复训班\"");
        assertThat(enter(self, holder, "TRAINING", "复训班", "8").leadsTo()).endsWith("&done=evidence_added");
        for (int i = 0; i < 18; i++) {
            enter(self, holder, "SESSION", "第 " + i + " 中学", "");
        }
        assertThat(self.press(self.get(own(holder)).form("gathered"), "send").leadsTo())
                .endsWith("&done=renewal_asked");
        assertThat(officer.get("/manage/credentials").text()).contains("秦思远", "等确认换证材料");
        assertThat(officer.press(officer.get(managed(holder)).form("renew-form").with("reason", "请补复训证明"), "give-back")
                        .leadsTo())
                .endsWith("&done=renewal_returned");
        Page returned = self.get(own(holder));
        assertThat(returned.text()).contains("请补复训证明");
        self.press(returned.form("gathered"), "send");
        assertThat(officer.press(officer.get(managed(holder)).form("renew-form"), "renew")
                        .leadsTo())
                .endsWith("&done=renewed");
        assertThat(browser().get("/v/" + holder.get("token")).text()).contains("换发的证书", "快到期了");
        assertThat(self.get(own(holder)).text()).contains("已换证，新证书");
        assertThat(self.get("/learn/credentials").text()).contains("未生效", "即将到期");
    }

    @Test
    void a_transfer_goes_from_page_to_page() {
        Made holder = make("TRAINER_ENDING", "尹佳怡", OLD);
        PlainBrowser self = signedIn(holder);
        PlainBrowser old = officerOf(OLD);
        PlainBrowser young = officerOf(NEW);

        assertThat(self.press(self.get(own(holder)).form("ask-form").with("to", ""), "ask")
                        .text())
                .contains("id=\"to-error\"", "请选要转入的计生协");
        self.press(self.get(own(holder)).form("ask-form").with("to", NEW), "ask");
        assertThat(young.get(managed(holder)).status()).as("not released yet").isEqualTo(404);
        assertThat(old.get("/manage/credentials").text()).contains("尹佳怡", "转出或转入");
        old.press(old.get(managed(holder)).form("release-form"), "release");
        assertThat(young.get("/manage/credentials").text()).contains("尹佳怡");
        assertThat(young.get(managed(holder)).text()).contains("同意转入").doesNotContain("id=\"do-SUSPENDED\"");
        assertThat(young.press(young.get(managed(holder)).form("answer-form"), "recognise")
                        .leadsTo())
                .endsWith("&done=transfer_recognised");
        assertThat(young.get(managed(holder)).text()).contains("id=\"do-SUSPENDED\"");
        assertThat(old.get(managed(holder)).text()).contains("转入另一个省").doesNotContain("id=\"do-SUSPENDED\"");
        assertThat(officerOf("65").get(managed(holder)).status()).isEqualTo(404);
        assertThat(browser().get("/v/" + holder.get("token")).text()).contains("转入另一个省");
    }

    @Test
    void nobody_asks_for_somebody_else() {
        Made holder = make("TRAINER_ENDING", "段一鸣", OLD);
        Made other = make("TRAINER_ENDING", "贺春燕", OLD);
        PlainBrowser stranger = signedIn(other);

        assertThat(stranger.get(own(holder)).status()).isEqualTo(404);
        assertThat(stranger.press(
                                stranger.get(own(other))
                                        .form("ask-form")
                                        .with("id", holder.get("credential"))
                                        .with("to", NEW),
                                "ask")
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(holder).get(own(holder)).text()).doesNotContain("待转出");
    }
}
