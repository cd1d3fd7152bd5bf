package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Does a talk that an author wrote line by line stay so? */
class LinesInLessonsTest {

    @Test
    void each_line_begins_anew() {
        String html = new LessonText("学员：“不去。”\n你：“好，第二条。”").html();

        assertThat(html).contains("“不去。”<br />你");
    }
}
