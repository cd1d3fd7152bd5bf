package org.xinhuo.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * Somebody the system knows: added by an officer of their organisation, they choose a password through a one-time link
 * and can then sign in. After {@link #TRIES} wrong passwords in a row nobody signs in for {@link #LOCKED}.
 */
@Entity
public class Person extends Stored {

    /** Wrong passwords in a row before the account is locked (GB/T 22239-2019, identification: limit on failures). */
    static final int TRIES = 5;

    static final Duration LOCKED = Duration.ofMinutes(15);

    private String login;
    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    private String initials;

    @Column(name = "password_hash")
    private String passwordHash;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private boolean enabled = true;

    @Column(name = "failed_logins")
    private int failedLogins;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private boolean sample;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    public Person(String login, PersonName name, Organisation organisation, Instant now) {
        this.login = login;
        this.name = name.value();
        this.sortKey = name.reading();
        this.initials = name.initials();
        this.organisation = organisation;
        this.createdAt = now;
    }

    /** A generated person of the sample data, shown as 样例 wherever the name is. */
    public Person asSample() {
        sample = true;
        return this;
    }

    void mayTry(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            long minutes = Math.max(1, Duration.between(now, lockedUntil).toMinutes() + 1);
            throw new Refusal("refusal.sign_in_locked", minutes);
        }
    }

    void failed(Instant now) {
        failedLogins++;
        if (failedLogins >= TRIES) {
            lockedUntil = now.plus(LOCKED);
            failedLogins = 0;
        }
    }

    void succeeded() {
        failedLogins = 0;
        lockedUntil = null;
    }

    void choosesPassword(String hash) {
        passwordHash = hash;
        succeeded();
    }

    /** Corrects the name, as the identity paper has it; certificates keep the one they were issued with. */
    void isCalled(PersonName corrected) {
        name = corrected.value();
        sortKey = corrected.reading();
        initials = corrected.initials();
    }

    /** A closed account lets nobody in until it is opened again; what the person holds is not touched. */
    void close() {
        enabled = false;
    }

    void open() {
        enabled = true;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    int failedLogins() {
        return failedLogins;
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public String getSortKey() {
        return sortKey;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isSample() {
        return sample;
    }

    public boolean isInvited() {
        return passwordHash == null;
    }
}
