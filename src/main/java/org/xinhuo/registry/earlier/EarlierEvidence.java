package org.xinhuo.registry.earlier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The scan of a list, apart from it: lists are read often and scans seldom. */
@Entity
@Table(name = "earlier_evidence")
class EarlierEvidence {

    @Id
    @Column(name = "list_id")
    private Long listId;

    private byte[] content;

    protected EarlierEvidence() {}

    EarlierEvidence(long listId, byte[] content) {
        this.listId = listId;
        this.content = content.clone();
    }

    byte[] getContent() {
        return content.clone();
    }
}
