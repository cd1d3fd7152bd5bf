package org.xinhuo.certification.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.Stored;

/**
 * What one officer decided about many people at once: whom to award, by which list, and when. The decision never changes;
 * how far it is carried out, its {@link Item items} say.
 */
@Entity
@Table(name = "award_batch")
public class Batch extends Stored {

    @Column(name = "round_code")
    private String round;

    private String title;
    private String path;

    @Column(name = "list_sha256")
    private String list;

    @Column(name = "people_count")
    private int size;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Batch() {}

    Batch(Plan plan, Actor officer, Instant now) {
        this.round = plan.round().orElse(null);
        this.title = plan.title();
        this.path = plan.path();
        this.list = plan.sha256();
        this.size = plan.entries().size();
        this.decidedBy = officer.personId();
        this.decidedByName = officer.name();
        this.decidedAt = now;
    }

    void pause(Instant now) {
        pausedAt = now;
    }

    void resume() {
        pausedAt = null;
    }

    /** Everybody is awarded or refused. */
    void finish(Instant now) {
        finishedAt = now;
    }

    /** Some who were refused are tried again; while it is paused, not before somebody goes on. */
    void reopen() {
        finishedAt = null;
    }

    /** Code of the round that was approved; empty for applications. */
    public Optional<String> round() {
        return Optional.ofNullable(round);
    }

    /** Title of the round; empty for applications. */
    public String getTitle() {
        return title;
    }

    /** Path of the organisation whose officers look after it. */
    public String getPath() {
        return path;
    }

    /** SHA-256 of the list that was decided about. */
    public String getList() {
        return list;
    }

    /** How many people it is about. */
    public int getSize() {
        return size;
    }

    /** Id of the officer who decided. */
    public long getDecidedBy() {
        return decidedBy;
    }

    /** Their name as it was when they decided. */
    public String getDecidedByName() {
        return decidedByName;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
