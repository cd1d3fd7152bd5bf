package org.xinhuo.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.xinhuo.shared.Stored;

/** One line of a transcript: what somebody achieved, in which edition of which course, and on which day. */
@Entity
public class Achievement extends Stored {

    /** What can be achieved. A new kind of evidence is a new writer of these, not a new arrow between features. */
    public enum Kind {
        COURSE_COMPLETED,
        ASSESSMENT_PASSED
    }

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String course;
    private String edition;
    private Integer score;

    @Column(name = "achieved_on")
    private LocalDate achievedOn;

    protected Achievement() {}

    public Achievement(long personId, Kind kind, String course, String edition, Integer score, LocalDate on) {
        this.personId = personId;
        this.kind = kind;
        this.course = course;
        this.edition = edition;
        this.score = score;
        this.achievedOn = on;
    }

    public Kind getKind() {
        return kind;
    }

    public String getCourse() {
        return course;
    }

    /** In percent; null where there is none. */
    public Integer getScore() {
        return score;
    }

    public LocalDate getAchievedOn() {
        return achievedOn;
    }

    long getPersonId() {
        return personId;
    }
}
