package org.xinhuo.certificate;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.PaperTemplate;
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

    /** What was printed, by the names the paper has for it. */
    Map<String, String> fields() {
        try (var reader = Json.createReader(new StringReader(fields))) {
            JsonObject written = reader.readObject();
            return written.keySet().stream().collect(Collectors.toMap(Function.identity(), written::getString));
        }
    }

    /** Whether it was printed on this version of the paper. */
    boolean isPrintedOn(PaperTemplate paper) {
        return paper.version() == templateVersion;
    }

    /** SHA-256 of the PDF, in hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }
}
