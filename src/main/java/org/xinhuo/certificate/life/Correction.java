package org.xinhuo.certificate.life;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.TwoOfficers;
import org.xinhuo.certification.life.Proposal;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;

/**
 * 更正换发: what stands on a certificate is wrong. One officer says what it should be and why, another one confirms it, and
 * only then a new certificate with a new number replaces the old one, which stays in the books for ever.
 */
@Entity
@Table(name = "certificate_correction")
public class Correction extends Proposal {

    /** Why a paper may be issued anew, in the order it is offered; strangers read it. */
    public static final List<String> REASONS = List.of("name", "issuer_name", "wording");

    /** Letters of the evidence. */
    public static final int LONGEST_EVIDENCE = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    private String holder;
    private String evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replacement_id")
    private Certificate replacement;

    protected Correction() {}

    /**
     * @param certificate the paper of the credential that counts now
     * @param holder the name as it should stand on the paper
     * @param reason one of {@link #REASONS}
     * @param evidence what proves it, for officers only
     * @throws Refusal if something of it is missing, or nothing would change about a name said to be wrong
     */
    Correction(
            Credential credential,
            Certificate certificate,
            PersonName holder,
            String reason,
            String evidence,
            long by,
            Instant now) {
        super(credential, reason, by, now);
        if (!REASONS.contains(reason)) {
            throw new Refusal("refusal.correction_reason");
        }
        String said = evidence == null ? "" : evidence.strip();
        if (said.isEmpty()) {
            throw new Refusal("refusal.correction_evidence");
        }
        if (said.length() > LONGEST_EVIDENCE) {
            throw new Refusal("refusal.correction_evidence_long", LONGEST_EVIDENCE, said.length());
        }
        boolean sameName = holder.value().equals(certificate.getHolder());
        if (sameName == reason.equals("name")) {
            throw new Refusal(sameName ? "refusal.correction_same_name" : "refusal.correction_other_name");
        }
        this.certificate = certificate;
        this.holder = holder.value();
        this.evidence = said;
    }

    /** Whether the paper of a credential with this status can be issued anew: not for what has ended for good. */
    public static boolean fits(Status status) {
        return status.isInForce() || status == Status.TO_COME || status == Status.SUSPENDED;
    }

    /** @throws Refusal if it was decided, by the same officer, or it is about one of them */
    void mayBeConfirmed(long by, long holderId) {
        mustBeOpen();
        new TwoOfficers(getProposedBy(), by).neitherIs(holderId);
    }

    void confirm(Certificate by, long officer, Instant now) {
        decide(officer, now);
        replacement = by;
    }

    /** Not to be corrected after all: who proposed it may say so as well as any other officer. */
    @Override
    protected void drop(long officer, Instant now) {
        mustBeOpen();
        super.drop(officer, now);
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new Refusal("refusal.correction_gone");
        }
    }

    /** The one that is or was wrong. */
    public Certificate getCertificate() {
        return certificate;
    }

    /** The name as it should be. */
    public String getHolder() {
        return holder;
    }

    public String getEvidence() {
        return evidence;
    }

    /** The day in China on which it was decided. */
    public LocalDate decidedOn() {
        return LocalDate.ofInstant(getDecidedAt(), ChinaTime.ZONE);
    }

    /** The new one; null until it is confirmed. */
    public Certificate getReplacement() {
        return replacement;
    }
}
