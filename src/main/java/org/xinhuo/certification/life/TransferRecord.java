package org.xinhuo.certification.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Transfer;
import org.xinhuo.shared.Stored;

/** A {@link Transfer} of a credential as it is kept: every step that was taken, and when. */
@Entity
@Table(name = "credential_transfer")
public class TransferRecord extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    @Column(name = "from_path")
    private String from;

    @Column(name = "to_path")
    private String to;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "released_by")
    private Long releasedBy;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    private String declined;

    protected TransferRecord() {}

    TransferRecord(Credential credential, Transfer asked, Instant now) {
        this.credential = credential;
        this.from = asked.from();
        this.to = asked.to();
        this.askedOn = asked.askedOn();
        this.askedAt = now;
    }

    /** What the rules say of it. */
    public Transfer transfer() {
        return new Transfer(
                credential.getPerson().getId(),
                from,
                to,
                askedOn,
                Optional.ofNullable(releasedBy).map(by -> new Transfer.Step(by, releasedOn)),
                Optional.ofNullable(answeredBy)
                        .map(by ->
                                new Transfer.Answer(new Transfer.Step(by, answeredOn), Optional.ofNullable(declined))));
    }

    /** One step on. */
    void is(Transfer now) {
        now.released().ifPresent(step -> {
            releasedBy = step.by();
            releasedOn = step.on();
        });
        now.answer().ifPresent(answer -> {
            answeredBy = answer.step().by();
            answeredOn = answer.step().on();
            declined = answer.declined().orElse(null);
        });
    }

    public boolean isOpen() {
        return answeredBy == null;
    }

    public Credential getCredential() {
        return credential;
    }

    /** Path of the association it leaves. */
    public String getFrom() {
        return from;
    }

    /** Path of the association it goes to. */
    public String getTo() {
        return to;
    }

    public Instant getAskedAt() {
        return askedAt;
    }
}
