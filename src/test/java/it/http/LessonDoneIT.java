package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Is a lesson done on a device counted once, for who did it, and for nobody else? */
class LessonDoneIT extends HttpTest {

    private static final String LESSON = "/lessons/peer-educator/01-role/1-what-it-is";

    private Made trainee;

    @BeforeEach
    void begin() {
        trainee = make("TRAINEE", "林晓禾", "3411");
    }

    private String lesson() {
        return "/api/v1/people/" + trainee.get("person") + LESSON;
    }

    @Test
    void saying_it_twice_is_saying_it_once() {
        PlainBrowser browser = signedIn(trainee);

        assertThat(browser.put(lesson()).status()).isEqualTo(204);
        assertThat(browser.put(lesson()).status()).isEqualTo(204);

        assertThat(browser.get("/learn/course?code=peer-educator").text()).containsOnlyOnce("<li class=\"done\"");
    }

    @Test
    void a_lesson_that_is_not_there_is_not_found_in_words_of_ours() {
        Page answer = signedIn(trainee).put(lesson() + "-no-more");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void nobody_finishes_it_for_somebody_else() {
        Made other = make("TRAINEE", "陈立秋", "3411");

        assertThat(signedIn(other).put(lesson()).status()).isEqualTo(409);
        assertThat(browser().put(lesson()).status()).isEqualTo(401);
        assertThat(signedIn(trainee)
                        .with("Sec-Fetch-Site", "cross-site")
                        .put(lesson())
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(trainee).get("/learn/course?code=peer-educator").text())
                .doesNotContain("<li class=\"done\"");
    }
}
