package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who comes to the paper of a round's exam, and what do the pages tell of it before the marks are confirmed? */
class ExamPagesIT extends HttpTest {

    private Page begin(PlainBrowser browser, String code) {
        Page tests = browser.get("/learn/tests");
        Matcher button = Pattern.compile("name=\"([^\"]*begin-exam)\"").matcher(tests.text());
        assertThat(button.find()).as(tests.text()).isTrue();
        return browser.press(tests.form("exam").with("exam", code), button.group(1));
    }

    @Test
    void a_candidate_sits_it_once_and_is_told_when_the_marks_are_confirmed() {
        Made round = make("ROUND_ONLINE", "", "34");
        String code = round.get("code");
        PlainBrowser candidate = signedIn(round.get("candidate1"), PASSWORD);
        assertThat(candidate.get("/learn/round?code=" + code).text()).contains("省级师资笔试", "只能考一次");

        String paper = begin(candidate, code).leadsTo();
        assertThat(paper).startsWith("/learn/test?attempt=");
        String attempt = paper.replaceFirst(".*attempt=", "");
        assertThat(candidate.get(paper).text()).contains("省级师资笔试", "40 题，70 分通过");
        Page saved = candidate.post(
                "/api/v1/attempts/" + attempt + "/answers",
                "application/json",
                "[{\"question\":0,\"choice\":\"A\",\"seq\":1}]");
        assertThat(saved.status()).isEqualTo(200);
        String result =
                candidate.press(candidate.get(paper).form("hand-in"), "submit").leadsTo();
        Page told = candidate.get(result);
        assertThat(told.text())
                .contains("已交卷", "成绩由主办单位确认后")
                .doesNotContain("score-figure", "class=\"answers\"", " / 40 题");
        assertThat(candidate.get("/learn/tests").text()).contains("已交卷").doesNotContain("begin-exam");

        PlainBrowser officer = signedIn(round.get("login"), PASSWORD);
        Page marks = officer.get("/manage/round-marks?code=" + code);
        assertThat(marks.text()).contains("正在考试", "还有 2 人没有开考").doesNotContain(">确认成绩<");
        Form form = marks.form("marks");
        Page noted =
                officer.press(form.with("mark-002", "缺考").with("mark-003", "88").with("reason", "停电，改用纸质试卷"), "enter");
        assertThat(noted.leadsTo()).contains("done=marks_entered");
        Page ready = officer.get("/manage/round-marks?code=" + code);
        assertThat(ready.text()).contains("线下：停电，改用纸质试卷", ">确认成绩<");
        assertThat(officer.press(ready.form("marks"), "confirm").leadsTo()).contains("done=marks_confirmed");

        assertThat(candidate.get(result).text()).contains(" / 40 题").doesNotContain("class=\"answers\"");
        Page cut = officer.get("/manage/round-marks?code=" + code);
        assertThat(officer.press(cut.form("marks"), "cut").leadsTo()).contains("done=cut_made");
        assertThat(candidate.get(result).text()).contains("class=\"answers\"");
        assertThat(candidate.get("/learn/round?code=" + code).text()).containsPattern("<b>\\d+\\.\\d\\d 分</b>");
    }

    @Test
    void somebody_elses_exam_is_not_there() {
        Made round = make("ROUND_ONLINE", "", "34");
        Made other = make("ROUND_ONLINE", "", "34");
        PlainBrowser candidate = signedIn(round.get("candidate1"), PASSWORD);
        String paper = begin(candidate, round.get("code")).leadsTo();
        String attempt = paper.replaceFirst(".*attempt=", "");

        PlainBrowser foreign = signedIn(other.get("candidate1"), PASSWORD);
        assertThat(begin(foreign, round.get("code")).status()).isEqualTo(404);
        assertThat(begin(foreign, "no-such-code").status()).isEqualTo(404);
        for (PlainBrowser stranger :
                new PlainBrowser[] {foreign, signedIn(make("TRAINEE", "林晓禾", "4401")), officerOf("34")}) {
            assertThat(stranger.get(paper).status()).isEqualTo(404);
            assertThat(stranger.get("/learn/result?attempt=" + attempt).status())
                    .isEqualTo(404);
            Page answer = stranger.post(
                    "/api/v1/attempts/" + attempt + "/answers",
                    "application/json",
                    "[{\"question\":0,\"choice\":\"A\",\"seq\":9}]");
            assertThat(answer.status()).isNotEqualTo(200);
        }
        assertThat(officerOf("44")
                        .get("/manage/round-marks?code=" + round.get("code"))
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(make("TRAINEE", "林晓禾", "4401")).get("/learn/tests").text())
                .doesNotContain("笔试", "begin-exam");
    }

    @Test
    void the_auditor_sees_the_hours_and_sets_none() {
        Made round = make("ROUND_ONLINE", "", "34");
        Made open = make("ROUND_IN_EXAM", "", "34");
        PlainBrowser auditor = signedIn(make("AUDITOR", "唐静姝", "CN"));

        assertThat(auditor.get("/manage/round-marks?code=" + round.get("code")).text())
                .contains("正在考试")
                .doesNotContain("id=\"opens\"");
        assertThat(auditor.get("/manage/round-marks?code=" + open.get("code")).text())
                .doesNotContain("id=\"opens\"");
    }

    @Test
    void what_is_wrong_with_the_hours_stands_at_the_field() {
        Made round = make("ROUND_IN_EXAM", "", "34");
        PlainBrowser officer = officerOf("34");
        String page = "/manage/round-marks?code=" + round.get("code");

        Page unread = officer.press(
                officer.get(page).form("hours").with("opens", "明天").with("closes", "2020-01-01T10:00"), "hold");
        Page past = officer.press(
                officer.get(page)
                        .form("hours")
                        .with("opens", "2020-01-01T09:00")
                        .with("closes", "2020-01-01T10:00"),
                "hold");

        assertThat(unread.text()).contains("id=\"opens-error\"", "value=\"明天\"");
        assertThat(past.text()).contains("id=\"opens-error\"").doesNotContain("done=");
        assertThat(past.status()).isEqualTo(200);
    }
}
