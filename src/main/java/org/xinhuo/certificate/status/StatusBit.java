package org.xinhuo.certificate.status;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A bit that is set. A list is its bits, so making one reads these and nothing of the many that are not. */
@Entity
@Table(name = "status_bit")
class StatusBit {

    @EmbeddedId
    private Key key;

    protected StatusBit() {}

    StatusBit(StatusPlace place, StatusPurpose purpose) {
        key = new Key(place, purpose);
    }

    /** Which one. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "list_no")
        private int list;

        @Enumerated(EnumType.STRING)
        private StatusPurpose purpose;

        @Column(name = "list_index")
        private int index;

        protected Key() {}

        Key(StatusPlace place, StatusPurpose purpose) {
            this.list = place.list();
            this.purpose = purpose;
            this.index = place.index();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && list == key.list && purpose == key.purpose && index == key.index;
        }

        @Override
        public int hashCode() {
            return Objects.hash(list, purpose, index);
        }
    }
}
