package org.xinhuo.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinhuo.shared.Stored;

/** Somebody has been through a lesson. */
@Entity
@Table(name = "lesson_done")
class LessonDone extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    private String module;
    private String lesson;

    /** In which the lesson says what was read. */
    private String edition;

    @Column(name = "done_at")
    private Instant doneAt;

    protected LessonDone() {}

    LessonDone(Enrolment enrolment, Progress.Step step, Instant now) {
        this.enrolment = enrolment;
        this.module = step.module();
        this.lesson = step.lesson();
        this.edition = enrolment.getEdition();
        this.doneAt = now;
    }

    /** It was read in the edition before, and says the same in the one that is learned now. */
    void stands(String edition) {
        this.edition = edition;
    }

    /** It was read again, in the edition that is learned now. */
    void again(Instant now) {
        edition = enrolment.getEdition();
        doneAt = now;
    }

    Progress.Step step() {
        return new Progress.Step(module, lesson);
    }

    LearningService.Lesson lesson() {
        return new LearningService.Lesson(module, lesson, doneAt);
    }
}
