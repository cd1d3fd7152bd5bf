package org.xinhuo.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.xinhuo.course.Course;
import org.xinhuo.shared.Stored;

/** One person on one course, in the edition they began or moved over to. Complete once every lesson is done. */
@Entity
public class Enrolment extends Stored {

    @Column(name = "person_id")
    private long personId;

    private String course;
    private String edition;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Enrolment() {}

    Enrolment(long personId, Course course, Instant now) {
        this.personId = personId;
        this.course = course.code();
        this.edition = course.edition();
        this.enrolledAt = now;
    }

    /** From now on it is the newer edition that is learned. What was completed stays so. */
    void movesTo(Course course) {
        edition = course.edition();
    }

    boolean isComplete() {
        return completedAt != null;
    }

    void completes(Instant now) {
        completedAt = now;
    }

    Instant getEnrolledAt() {
        return enrolledAt;
    }

    /** When its last lesson was done; null while some are left. */
    Instant getCompletedAt() {
        return completedAt;
    }

    long getPersonId() {
        return personId;
    }

    String getCourse() {
        return course;
    }

    String getEdition() {
        return edition;
    }
}
