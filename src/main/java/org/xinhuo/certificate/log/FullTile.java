package org.xinhuo.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.Objects;
import org.xinhuo.certificate.log.tree.Growth;

/** The hash of 256, 65536, … entries, kept so that a tile is read and not computed: one row for 256 certificates. */
@Entity
@Table(name = "log_tile")
class FullTile {

    @EmbeddedId
    private Key key;

    @Column(name = "tile_hash")
    private String hash;

    protected FullTile() {}

    FullTile(Growth.Full full) {
        key = new Key(full.level(), full.place());
        hash = HexFormat.of().formatHex(full.hash());
    }

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "tile_level")
        private int level;

        private long place;

        protected Key() {}

        Key(int level, long place) {
            this.level = level;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && level == key.level && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(level, place);
        }
    }
}
