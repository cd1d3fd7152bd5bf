package org.xinhuo.certificate;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.xinhuo.shared.Stored;

/**
 * The numbered paper of a credential. What stands on it is frozen with it: a later change of name, template or
 * association touches nothing that was issued.
 */
@Entity
public class Certificate extends Stored {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Null once another one has replaced it: a credential has one paper that counts. */
    @Column(name = "credential_id")
    private Long credentialId;

    @Column(name = "former_credential_id")
    private Long formerCredentialId;

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
    void made(String holder, Map<String, String> fields, int templateVersion, String sha256, String signedBy) {
        this.holder = holder;
        JsonObjectBuilder object = JSON.createObjectBuilder();
        fields.forEach(object::add);
        this.fields = object.build().toString();
        this.templateVersion = templateVersion;
        this.sha256 = sha256;
        this.signedBy = signedBy;
    }

    /** Another one counts from now on (更正换发); this one is kept with all that stands on it. */
    void replaced() {
        formerCredentialId = credentialId;
        credentialId = null;
    }

    /** Whether another one replaced it. */
    public boolean isReplaced() {
        return credentialId == null;
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

    /** Of the credential it is, or was, the paper of. */
    public long getCredentialId() {
        return credentialId == null ? formerCredentialId : credentialId;
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

    /** Version of the paper it was printed on: of the file of its scheme, or of its issuer's own design. */
    int getTemplateVersion() {
        return templateVersion;
    }

    /** What stands on it, by the names of the paper. */
    Map<String, String> fields() {
        try (JsonReader reader = Json.createReader(new StringReader(fields))) {
            Map<String, String> read = new TreeMap<>();
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> read.put(name, object.getString(name)));
            return read;
        }
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }
}
