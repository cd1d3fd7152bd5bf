package org.xinhuo.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.xinhuo.certificate.log.tree.Recorded;

/** One certificate in the log. Public are its place and its hash; the record behind the hash is for who has the file. */
@Entity
@Table(name = "log_entry")
class LogEntry {

    @Id
    private long place;

    @Column(name = "entry_hash")
    private String hash;

    @Column(name = "record_text")
    private String text;

    @Column(name = "certificate_id")
    private long certificateId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "is_late")
    private boolean late;

    protected LogEntry() {}

    LogEntry(long place, Recorded record, long certificateId, Instant recordedAt, boolean late) {
        this.place = place;
        this.hash = HexFormat.of().formatHex(record.entry());
        this.text = record.text();
        this.certificateId = certificateId;
        this.recordedAt = recordedAt;
        this.late = late;
    }

    long place() {
        return place;
    }

    String hash() {
        return hash;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean late() {
        return late;
    }
}
