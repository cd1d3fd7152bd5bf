package org.xinhuo.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The exact bytes of a certificate, apart from it so that lists of certificates never carry them. */
@Entity
@Table(name = "certificate_file")
public class CertificateFile {

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private byte[] content;

    protected CertificateFile() {}

    CertificateFile(long certificateId, byte[] content) {
        this.certificateId = certificateId;
        this.content = content;
    }

    /** Puts other bytes in the place of those that nobody was handed yet. */
    public void replace(byte[] other) {
        this.content = other;
    }

    public byte[] content() {
        return content;
    }
}
