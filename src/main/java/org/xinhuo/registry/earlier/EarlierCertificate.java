package org.xinhuo.registry.earlier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.PersonName;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.TimeLeft;
import org.xinhuo.certification.TwoOfficers;
import org.xinhuo.region.RegionCode;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * 系统启用前颁发的证书: one row of a list. It counts once its list is recorded, ends by its date, and can be withdrawn by two
 * officers; then its number is free again, for a record that is right.
 */
@Entity
@Table(name = "earlier_certificate")
public class EarlierCertificate extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "list_id")
    private EarlierList list;

    @Column(name = "line_no")
    private int line;

    private String holder;
    private String scheme;

    @Column(name = "printed_number")
    private String number;

    @Column(name = "number_key")
    private String key;

    /** The key while it is recorded and not withdrawn: of these there is one. */
    @Column(name = "standing_key")
    private String standingKey;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "issued_by")
    private String issuedBy;

    private int region;

    /** Path of the organisation that looks after the holder's region: where the registry finds them. */
    private String path;

    private boolean sample;

    @Embedded
    private Withdrawal withdrawal;

    protected EarlierCertificate() {}

    EarlierCertificate(EarlierList list, EarlierRow row, String path, boolean sample) {
        this.list = list;
        this.line = row.line();
        this.holder = row.name().value();
        this.scheme = row.scheme();
        this.number = row.number().printed();
        this.key = row.number().key();
        this.issuedOn = row.issuedOn();
        this.validUntil = row.validUntil();
        this.issuedBy = row.issuedBy();
        this.region = row.region().value();
        this.path = path;
        this.sample = sample;
    }

    /** Its list was confirmed. */
    void stands() {
        standingKey = key;
    }

    /** @throws Refusal if it does not stand, or another withdrawal waits */
    void proposeWithdrawal(Withdrawal proposed) {
        if (standingKey == null) {
            throw new Refusal("refusal.earlier_withdrawn");
        }
        if (withdrawal != null) {
            throw new Refusal("refusal.earlier_withdrawal_waits");
        }
        withdrawal = proposed;
    }

    /** @throws Refusal if none waits, or by the officer who proposed it */
    void withdraw(long by, LocalDate today) {
        mustWait();
        new TwoOfficers(withdrawal.getProposedBy(), by);
        withdrawal.confirm(by, today);
        standingKey = null;
    }

    /** It stays after all. */
    Withdrawal dropWithdrawal() {
        mustWait();
        Withdrawal dropped = withdrawal;
        withdrawal = null;
        return dropped;
    }

    private void mustWait() {
        if (!isWithdrawalOpen()) {
            throw new Refusal("refusal.earlier_withdrawal_gone");
        }
    }

    /** What it is worth on a day. It was issued before anybody could look, so nothing of it is to come. */
    public Status statusOn(LocalDate day) {
        if (isWithdrawn()) {
            return Status.REVOKED;
        }
        if (day.isAfter(validUntil)) {
            return Status.EXPIRED;
        }
        return day.plusDays(Credential.SOON_DAYS).isBefore(validUntil) ? Status.VALID : Status.ENDING_SOON;
    }

    public TimeLeft left(LocalDate day) {
        return new TimeLeft(day, validUntil);
    }

    /** Whether that is the whole name on it. */
    public boolean isOf(String typed) {
        try {
            return new PersonName(typed.replaceAll("[\\s\u3000]", "")).value().equals(holder.replace(" ", ""));
        } catch (Refusal notAName) {
            return false;
        }
    }

    public boolean isWithdrawn() {
        return withdrawal != null && withdrawal.getWithdrawnOn() != null;
    }

    /** Whether a withdrawal waits for its second officer. */
    public boolean isWithdrawalOpen() {
        return withdrawal != null && withdrawal.getWithdrawnOn() == null;
    }

    public EarlierList getList() {
        return list;
    }

    public String getHolder() {
        return holder;
    }

    public PersonName name() {
        return new PersonName(holder);
    }

    public String getScheme() {
        return scheme;
    }

    /** As printed. */
    public String getNumber() {
        return number;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    /** As printed. */
    public String getIssuedBy() {
        return issuedBy;
    }

    public RegionCode region() {
        return new RegionCode(region);
    }

    public String getPath() {
        return path;
    }

    /** Of the sample data. */
    public boolean isSample() {
        return sample;
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }
}
