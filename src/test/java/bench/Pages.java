package bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reading pages. */
final class Pages {

    private final Server server;
    private final AtomicInteger next = new AtomicInteger();

    Pages(Server server) {
        this.server = server;
    }

    /** A page that anybody may read: it must not begin a session. */
    Load.Work open(String path, String words) {
        return number -> {
            Browser browser = server.browser("10.1.0." + number);
            return () -> {
                browser.get(path).must(200, words);
                if (browser.hasSession()) {
                    throw new IllegalStateException(path + " began a session for a stranger");
                }
            };
        };
    }

    /** A page of somebody signed in. */
    Load.Work own(String path, String words) {
        return number -> {
            Browser browser = Accounts.signedIn(server, "trainee-" + number, "10.2.0." + number);
            return () -> browser.get(path).must(200, words);
        };
    }

    /** The lessons of the course, one after another. */
    Load.Work lessons() {
        List<Course.Lesson> lessons = Course.lessons();
        return number -> {
            Browser browser = Accounts.signedIn(server, "trainee-" + number, "10.3.0." + number);
            return () -> {
                Course.Lesson lesson = lessons.get(next.getAndIncrement() % lessons.size());
                browser.get("/learn/lesson?course=" + Course.CODE + "&module=" + lesson.module() + "&lesson="
                                + lesson.code())
                        .must(200, "class=\"lesson\"");
            };
        };
    }

    /** Signing in, with a password hashed as often as real ones. */
    Load.Work signIns() {
        return number -> () -> {
            int who = next.getAndIncrement();
            try (Browser browser = server.browser("10.4." + who / 250 % 250 + "." + who % 250)) {
                Accounts.signIn(browser, "sign-in-" + who % Accounts.SIGN_INS);
            }
        };
    }
}
