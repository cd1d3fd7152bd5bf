package org.xinhuo.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Sha256;
import org.xinhuo.shared.Stored;

/**
 * A one-time link by which somebody chooses a password. The link carries a token of 128 bits, of which only the hash is
 * stored; it is good for {@link #VALID} and for one use.
 */
@Entity
class Invitation extends Stored {

    static final Duration VALID = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Invitation() {}

    Invitation(Person person, String token, Instant now) {
        this.person = person;
        this.tokenHash = hash(token);
        this.expiresAt = now.plus(VALID);
    }

    static String newToken() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }

    /** The person may choose a password now, and the link is used up. */
    Person use(Instant now) {
        mustBeOpen(now);
        usedAt = now;
        return person;
    }

    void mustBeOpen(Instant now) {
        if (usedAt != null) {
            throw new Refusal("refusal.link_used");
        }
        if (now.isAfter(expiresAt)) {
            throw new Refusal("refusal.link_expired");
        }
    }

    Person person() {
        return person;
    }
}
