package org.xinhuo.certificate.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * 补发: another print of the same certificate, for one that was lost or spoilt. Number and bytes are the same, so nothing
 * about the certificate changes; it is only counted how many prints there are.
 */
@Entity
@Table(name = "certificate_copy")
public class Copy extends Stored {

    /** Why another one is given, in the order it is offered. */
    public static final List<String> REASONS = List.of("lost", "damaged", "never_arrived");

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "copy_no")
    private int number;

    private String reason;

    @Column(name = "given_by")
    private long givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Copy() {}

    /**
     * @param number of the print; the first that is given again is the second
     * @param reason one of {@link #REASONS}
     */
    Copy(Certificate certificate, int number, String reason, long by, Instant now) {
        if (!REASONS.contains(reason)) {
            throw new Refusal("refusal.copy_reason");
        }
        this.certificate = certificate;
        this.number = number;
        this.reason = reason;
        this.givenBy = by;
        this.givenAt = now;
    }

    /** Whether another print is given for a credential with this status: of what is worth nothing none is. */
    public static boolean fits(Status status) {
        return status.isInForce() || status == Status.TO_COME;
    }

    Certificate getCertificate() {
        return certificate;
    }

    /** Which print it is, counted from the first one that was issued. */
    public int getNumber() {
        return number;
    }

    public String getReason() {
        return reason;
    }

    /** Who recorded it: the holder, or an officer. */
    public long getGivenBy() {
        return givenBy;
    }

    /** The day in China. */
    public LocalDate givenOn() {
        return LocalDate.ofInstant(givenAt, ChinaTime.ZONE);
    }
}
