package org.xinhuo.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.region.RegionCode;

/**
 * Whom somebody looks for. Every part but the day may be left open.
 *
 * @param name beginning of the name in hanzi, or of its reading in letters
 * @param validity whether the credential is in force on the day, or has ended before it
 */
public record RegistryQuery(
        Optional<RegionCode> region, Optional<String> scheme, Optional<String> name, Validity validity, LocalDate day) {

    public enum Validity {
        IN_FORCE,
        ENDED,
        ANY
    }

    /** Which page: the first, the one after a key, or the one before a key. */
    public record Place(Optional<String> after, Optional<String> before) {

        public static final Place FIRST = new Place(Optional.empty(), Optional.empty());
    }
}
