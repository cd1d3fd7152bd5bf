package org.xinhuo.certificate.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * The bytes of a certificate, apart from it so that lists of certificates never carry them: those behind its plate, or of
 * one issued before there were plates all of them.
 */
@Entity
@Table(name = "certificate_file")
public class CertificateFile {

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private byte[] content;

    private String plate;

    protected CertificateFile() {}

    /** @param plate SHA-256 of the plate in front of the content */
    public CertificateFile(long certificateId, String plate, byte[] content) {
        this.certificateId = certificateId;
        this.plate = plate;
        this.content = content;
    }

    public byte[] content() {
        return content;
    }

    /** Puts other bytes in the place of those that nobody was handed yet; the plate in front of them stays. */
    public void replace(byte[] other) {
        this.content = other;
    }

    /** SHA-256 of the plate that stands in front of the content; empty if the content is the whole file. */
    public Optional<String> plate() {
        return Optional.ofNullable(plate);
    }
}
