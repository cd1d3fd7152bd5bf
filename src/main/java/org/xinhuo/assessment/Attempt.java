package org.xinhuo.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.course.Course;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * One sitting of a course's test, or of an examination. It opens with a paper and a deadline kept by the server; answers are
 * saved while it is open; it closes when it is handed in, or by itself at the deadline, and is then scored once and for all.
 */
@Entity
public class Attempt extends Stored {

    /** An answer sent in time may be this long on its way. */
    public static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    @Column(name = "person_id")
    private long personId;

    /** Code of the course, or of the examination: either is sat so many times by a person and no more. */
    private String course;

    private String edition;

    @ManyToOne
    @JoinColumn(name = "examination_id")
    private Examination examination;

    @Column(name = "attempt_no")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    private Instant deadline;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Lob
    private String paper;

    @Column(name = "right_count")
    private Integer rightCount;

    @Column(name = "question_count")
    private Integer questionCount;

    private Integer score;
    private Boolean passed;

    protected Attempt() {}

    Attempt(long personId, Course course, int number, Paper paper, Instant now) {
        if (number > course.test().attempts()) {
            throw new Refusal("refusal.no_attempt_left", course.test().attempts());
        }
        this.personId = personId;
        this.course = course.code();
        this.edition = course.edition();
        this.number = number;
        this.startedAt = now;
        this.deadline = now.plus(Duration.ofMinutes(course.test().minutes()));
        this.paper = paper.written();
    }

    /** @throws Refusal outside of the hours of the examination */
    Attempt(long personId, Examination examination, Paper paper, Instant now) {
        ExamHours hours = examination.hours();
        hours.mustBeOpen(now);
        this.personId = personId;
        this.examination = examination;
        this.course = examination.getCode();
        this.edition = "";
        this.number = 1;
        this.startedAt = now;
        this.deadline = hours.deadline(now);
        this.paper = paper.written();
    }

    /** Handed in and scored; before that it is open. */
    public boolean isClosed() {
        return submittedAt != null;
    }

    /** Time is up, the last answers on their way included. */
    boolean isOverdue(Instant now) {
        return !isClosed() && now.isAfter(deadline.plus(ON_THE_WAY));
    }

    void close(Scoring scoring, Instant now) {
        if (isClosed()) {
            throw new Refusal("refusal.attempt_closed");
        }
        submittedAt = now.isAfter(deadline) ? deadline : now;
        rightCount = scoring.right();
        questionCount = scoring.total();
        score = scoring.percent();
        passed = scoring.passed();
    }

    public Paper paper() {
        return Paper.read(paper, course, edition);
    }

    public long getPersonId() {
        return personId;
    }

    /** Code of the course whose test it is; null where it is of an examination. */
    public String getCourse() {
        return examination == null ? course : null;
    }

    public String getEdition() {
        return edition;
    }

    /** Empty where it is of a course's test. */
    public Optional<Examination> examination() {
        return Optional.ofNullable(examination);
    }

    /** How many questions were answered rightly; null while it is open, and where it was closed before this was kept. */
    public Integer getRight() {
        return rightCount;
    }

    /** How many questions counted; null as {@link #getRight}. */
    public Integer getQuestions() {
        return questionCount;
    }

    public int getNumber() {
        return number;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getDeadline() {
        return deadline;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** Percent of the questions answered rightly; null while the attempt is open. */
    public Integer getScore() {
        return score;
    }

    public boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }
}
