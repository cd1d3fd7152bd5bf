package bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sitting the test of the course: the list of tests, opening a paper, the paper itself, an answer to every question saved
 * on its own, handing in, the result. Answers are wrong often enough that nobody passes, and each trainee has three tries.
 */
final class Examination {

    private static final int TRIES = 3;
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    private final Server server;
    private final AtomicInteger nextTrainee;
    private final AtomicInteger saved = new AtomicInteger();

    /** @param first number of the first trainee who has not sat the test */
    Examination(Server server, int first) {
        this.server = server;
        this.nextTrainee = new AtomicInteger(first);
    }

    /** Number of answers the server has said are saved. */
    int saved() {
        return saved.get();
    }

    /** How many trainees have been used up. */
    int nextTrainee() {
        return nextTrainee.get();
    }

    /** Whole examinations. Who sits them is signed in beforehand: so many clients times {@code each}. */
    Load.Work whole(int each) {
        return number -> {
            Browser[] trainees = new Browser[(each + TRIES - 1) / TRIES];
            for (int i = 0; i < trainees.length; i++) {
                trainees[i] = trainee();
            }
            int[] sat = {0};
            return () -> {
                int turn = sat[0]++;
                sit(trainees[turn / TRIES % trainees.length]);
            };
        };
    }

    private Browser trainee() throws IOException {
        int number = nextTrainee.getAndIncrement();
        return Accounts.signedIn(server, "trainee-" + number, "10.5." + number / 250 + "." + number % 250);
    }

    private void sit(Browser browser) throws IOException {
        String path = open(browser);
        String paper = browser.get(path).must(200, "data-total").text();
        long attempt = Long.parseLong(path.substring(path.indexOf('=') + 1));
        int questions = questions(paper);
        for (int place = 0; place < questions; place++) {
            save(browser, attempt, place, "A", place + 1L);
        }
        Form form = Form.of(paper, "hand-in");
        String result = browser.postForm("/learn/test", form.fields()).mustLeadTo("/learn/result");
        browser.get(result).must(200, "score-figure");
    }

    private static String open(Browser browser) throws IOException {
        String tests = browser.get("/learn/tests").must(200, "").text();
        return browser.postForm("/learn/tests", Form.of(tests, "open").fields()).mustLeadTo("/learn/test");
    }

    private static int questions(String paper) {
        Matcher total = TOTAL.matcher(paper);
        if (!total.find()) {
            throw new IllegalStateException("no paper in\n" + paper);
        }
        return Integer.parseInt(total.group(1));
    }

    private void save(Browser browser, long attempt, int place, String choice, long seq) throws IOException {
        String answer = "[{\"question\":" + place + ",\"choice\":\"" + choice + "\",\"seq\":" + seq + "}]";
        browser.postJson("/api/v1/attempts/" + attempt + "/answers", answer).must(200, "\"saved\":[" + place + "]");
        saved.incrementAndGet();
    }

    /** Saves alone: each client goes through the papers of several trainees, first answering, then changing its mind. */
    Load.Work saves(int papers) {
        return number -> {
            Browser[] trainees = new Browser[papers];
            long[] attempts = new long[papers];
            int questions = 0;
            for (int i = 0; i < papers; i++) {
                trainees[i] = trainee();
                String path = open(trainees[i]);
                attempts[i] = Long.parseLong(path.substring(path.indexOf('=') + 1));
                questions = questions(trainees[i].get(path).text());
            }
            int each = questions;
            long[] done = {0};
            return () -> {
                long turn = done[0]++;
                int paper = (int) (turn / each % papers);
                long round = turn / each / papers;
                String choice = String.valueOf((char) ('A' + round % 2));
                save(trainees[paper], attempts[paper], (int) (turn % each), choice, round + 1);
            };
        };
    }
}
