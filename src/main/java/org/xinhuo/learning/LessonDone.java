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

    @Column(name = "done_at")
    private Instant doneAt;

    protected LessonDone() {}

    LessonDone(Enrolment enrolment, Progress.Step step, Instant now) {
        this.enrolment = enrolment;
        this.module = step.module();
        this.lesson = step.lesson();
        this.doneAt = now;
    }

    LearningService.Lesson lesson() {
        return new LearningService.Lesson(module, lesson, doneAt);
    }
}
