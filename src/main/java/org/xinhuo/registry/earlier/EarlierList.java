package org.xinhuo.registry.earlier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinhuo.certification.TwoOfficers;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * 补登记名单: certificates issued before this system, brought together with the scan that proves them. It is a draft of the
 * officer who brought it until they send it; another officer of the same office confirms it, which records its rows, or
 * returns it with a reason. What is recorded never changes again.
 */
@Entity
@Table(name = "earlier_list")
public class EarlierList extends Stored {

    /** Letters of a reason. */
    static final int LONGEST_REASON = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    /** How many certificates stand in it. */
    @Column(name = "row_count")
    private int size;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence_kind")
    private EvidenceFile.Kind evidenceKind;

    @Column(name = "evidence_sha256")
    private String evidenceSha256;

    @Column(name = "uploaded_by")
    private long uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String returned;

    @Column(name = "recorded_by")
    private Long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected EarlierList() {}

    EarlierList(Organisation organisation, long by, Instant now) {
        this.organisation = organisation;
        this.uploadedBy = by;
        this.uploadedAt = now;
    }

    /** @throws Refusal if it was sent, or it is another officer's: who brings it is who answers for it */
    void mustBeDraftOf(long officer) {
        if (!isDraft()) {
            throw new Refusal("refusal.earlier_sent");
        }
        if (officer != uploadedBy) {
            throw new Refusal("refusal.earlier_others");
        }
    }

    void holds(int rows, Instant now) {
        size = rows;
        uploadedAt = now;
    }

    void isProvedBy(EvidenceFile.Kind kind, String sha256, Instant now) {
        evidenceKind = kind;
        evidenceSha256 = sha256;
        uploadedAt = now;
    }

    /** @throws Refusal if something is missing */
    void send(long by, Instant now) {
        mustBeDraftOf(by);
        if (size == 0) {
            throw new Refusal("refusal.earlier_no_rows");
        }
        if (evidenceKind == null) {
            throw new Refusal("refusal.earlier_evidence_missing");
        }
        sentAt = now;
        returned = null;
    }

    /** @throws Refusal if it does not wait, or by the officer who brought it */
    void record(long by, Instant now) {
        mustWait();
        new TwoOfficers(uploadedBy, by);
        recordedBy = by;
        recordedAt = now;
    }

    /** A draft again, with what is to be mended; the officer who brought it may take it back as well. */
    void giveBack(String why) {
        mustWait();
        if (why == null || why.isBlank()) {
            throw new Refusal("refusal.earlier_why");
        }
        if (why.strip().length() > LONGEST_REASON) {
            throw new Refusal(
                    "refusal.earlier_why_long", LONGEST_REASON, why.strip().length());
        }
        returned = why.strip();
        sentAt = null;
    }

    private void mustWait() {
        if (!isWaiting()) {
            throw new Refusal("refusal.earlier_gone");
        }
    }

    public boolean isDraft() {
        return sentAt == null;
    }

    /** Whether a second officer is to decide about it. */
    public boolean isWaiting() {
        return sentAt != null && recordedAt == null;
    }

    public boolean isRecorded() {
        return recordedAt != null;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public int getSize() {
        return size;
    }

    /** Null while there is none. */
    public EvidenceFile.Kind getEvidenceKind() {
        return evidenceKind;
    }

    public String getEvidenceSha256() {
        return evidenceSha256;
    }

    public long getUploadedBy() {
        return uploadedBy;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** Why it came back; null where it did not. */
    public String getReturned() {
        return returned;
    }

    public Long getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
