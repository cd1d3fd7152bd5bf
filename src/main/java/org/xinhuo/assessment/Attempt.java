package org.xinhuo.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.time.Duration;
import java.time.Instant;
import org.xinhuo.course.Course;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * One sitting of a course's test. It opens with a paper and a deadline kept by the server; answers are saved while it is
 * open; it closes when it is handed in, or by itself at the deadline, and is then scored once and for all.
 */
@Entity
public class Attempt extends Stored {

    /** An answer sent in time may be this long on its way. */
    public static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    @Column(name = "person_id")
    private long personId;

    private String course;
    private String edition;

    @Column(name = "attempt_no")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    private Instant deadline;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Lob
    private String paper;

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
        score = scoring.percent();
        passed = scoring.passed();
    }

    public Paper paper() {
        return Paper.read(paper);
    }

    public long getPersonId() {
        return personId;
    }

    public String getCourse() {
        return course;
    }

    public String getEdition() {
        return edition;
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
