package org.xinhuo.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Stored;

/**
 * An examination (笔试) that is set for a contest, such as a certification round: what is asked, between which moments it may
 * be begun, and what those who sat it are told of it by now. Each candidate sits it once.
 */
@Entity
public class Examination extends Stored {

    /** What who sat it may see of their own paper. */
    public enum Told {
        /** That it is handed in. */
        NOTHING,
        /** How many questions they answered rightly. */
        COUNT,
        /** What was right. */
        ANSWERS
    }

    /**
     * What is asked.
     *
     * @param questions drawn from the banks of the courses, as evenly as they divide
     * @param minutes   from one's own beginning to one's deadline
     * @param pass      pass mark out of 100
     * @param courses   codes of the courses
     */
    public record Form(Bilingual title, int questions, int minutes, int pass, List<String> courses) {

        public Form {
            courses = List.copyOf(courses);
        }
    }

    private String code;
    private String path;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "question_count")
    private int questions;

    @Column(name = "sitting_minutes")
    private int minutes;

    @Column(name = "pass_mark")
    private int pass;

    private String courses;

    @Column(name = "opens_at")
    private Instant opens;

    @Column(name = "closes_at")
    private Instant closes;

    @Enumerated(EnumType.STRING)
    private Told told = Told.NOTHING;

    protected Examination() {}

    /**
     * @param code of what it is set for
     * @param path of the organisation that sets it; who sits it belongs there or below
     */
    Examination(String code, String path, Form form, ExamHours hours) {
        this.code = code;
        this.path = path;
        hold(form, hours);
    }

    /** Sets it anew, as long as its hours can be moved. */
    final void hold(Form form, ExamHours hours) {
        titleZh = form.title().zh();
        titleEn = form.title().en();
        questions = form.questions();
        minutes = form.minutes();
        pass = form.pass();
        courses = String.join(",", form.courses());
        opens = hours.opens();
        closes = hours.closes();
    }

    void tell(Told what) {
        told = what;
    }

    public Form form() {
        return new Form(new Bilingual(titleZh, titleEn), questions, minutes, pass, List.of(courses.split(",")));
    }

    public ExamHours hours() {
        return new ExamHours(opens, closes, minutes);
    }

    /** Of what it is set for, such as a round. */
    public String getCode() {
        return code;
    }

    public String getPath() {
        return path;
    }

    public Told getTold() {
        return told;
    }
}
