package org.xinhuo.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinhuo.shared.Stored;

/** The files of an edition as they were when the first learner began it. They are never changed again. */
@Entity
@Table(name = "frozen_edition")
class FrozenEdition extends Stored {

    private String course;
    private String edition;
    private String sha256;
    private byte[] files;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected FrozenEdition() {}

    FrozenEdition(Course course, EditionFiles files, Instant now) {
        this.course = course.code();
        this.edition = course.edition();
        this.sha256 = files.sha256();
        this.files = files.packed();
        this.frozenAt = now;
    }
}
