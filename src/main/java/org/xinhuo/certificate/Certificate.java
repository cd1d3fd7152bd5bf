package org.xinhuo.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.time.Instant;
import org.xinhuo.shared.Stored;

/**
 * The numbered paper of a credential. What stands on it is frozen with it: a later change of name, template or
 * association touches nothing that was issued.
 */
@Entity
public class Certificate extends Stored {

    @Column(name = "credential_id")
    private long credentialId;

    private String number;
    private String issuer;
    private String scheme;

    @Column(name = "issue_year")
    private int year;

    private int serial;
    private String token;
    private String holder;

    @Lob
    private String fields;

    @Column(name = "template_version")
    private int templateVersion;

    private String sha256;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "stamp_due")
    private Instant stampDue;

    protected Certificate() {}

    Certificate(long credentialId, CertificateNumber number, String token, Instant issuedAt) {
        this.credentialId = credentialId;
        this.number = number.toString();
        this.issuer = number.issuer();
        this.scheme = number.scheme();
        this.year = number.year();
        this.serial = number.serial();
        this.token = token;
        this.issuedAt = issuedAt;
    }

    /**
     * The paper as it was made: what stands on it, by which version of the template, the hash of its bytes, and with which
     * key it was signed.
     */
    void made(String holder, String fields, int templateVersion, String sha256, String signedBy) {
        this.holder = holder;
        this.fields = fields;
        this.templateVersion = templateVersion;
        this.sha256 = sha256;
        this.signedBy = signedBy;
    }

    /** From now on it waits for a time stamp, and its file is handed out to nobody. */
    public void awaitStamp(Instant due) {
        this.stampDue = due;
    }

    /** Whether its file still gets a time stamp: until then it is handed out to nobody. */
    public boolean isAwaitingStamp() {
        return stampDue != null;
    }

    /** The time stamp is in its file, which has another hash by it and never changes again. */
    public void stamped(String sha256) {
        if (!isAwaitingStamp()) {
            throw new IllegalStateException(number + " may have been handed out");
        }
        this.sha256 = sha256;
        this.stampDue = null;
    }

    public long getCredentialId() {
        return credentialId;
    }

    public String getNumber() {
        return number;
    }

    /** Unguessable end of its verification address. */
    public String getToken() {
        return token;
    }

    /** Name of the holder as it stands on the paper. */
    public String getHolder() {
        return holder;
    }

    /** SHA-256 of the PDF, in hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }
}
