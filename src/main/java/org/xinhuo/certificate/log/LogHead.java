package org.xinhuo.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.xinhuo.certificate.log.tree.Frontier;

/** How far the log has come: the one row that whoever appends holds until the transaction ends. */
@Entity
@Table(name = "log_head")
class LogHead {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "entry_count")
    private long size;

    private String frontier;
    private String checkpoint;

    Frontier frontier() {
        return Frontier.of(size, frontier);
    }

    long size() {
        return size;
    }

    /** Signed; empty before the first start is through. */
    String checkpoint() {
        return checkpoint;
    }

    void is(Frontier now, String signed) {
        size = now.size();
        frontier = now.text();
        checkpoint = signed;
    }
}
