package org.xinhuo.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How far one issuer has counted in one scheme and year. */
@Entity
@Table(name = "certificate_serial")
class SerialRow {

    @EmbeddedId
    private Key key;

    @Column(name = "last_serial")
    private int last;

    protected SerialRow() {}

    SerialRow(Key key) {
        this.key = key;
    }

    int next() {
        last++;
        return last;
    }

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String issuer;
        private String scheme;

        @Column(name = "issue_year")
        private int year;

        protected Key() {}

        Key(String issuer, String scheme, int year) {
            this.issuer = issuer;
            this.scheme = scheme;
            this.year = year;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && issuer.equals(key.issuer)
                    && scheme.equals(key.scheme)
                    && year == key.year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(issuer, scheme, year);
        }
    }
}
