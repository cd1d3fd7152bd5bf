package org.xinhuo.region;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A province, prefecture or county of the People's Republic of China, from the day it was set up to the day it was given
 * up. A unit that is given up stays in the list and names its successor, so that old records still find their place.
 *
 * @param name official name in Chinese without the names of the units above; up to 15 characters today, to be wrapped and
 *     never cut. 29 names of counties occur more than once: people are shown {@link Regions#fullName}
 * @param nameEn official name in English; provinces only
 * @param parent the unit above that exists; none for a province. A county of a municipality, or one that reports to the
 *     province, has the province
 * @param validFrom first day; {@link LocalDate#MIN} if it was there before the list
 * @param validTo last day; {@link LocalDate#MAX} while it is there
 * @param successor the unit that took over the larger part of it; none while it is there
 */
public record Region(
        RegionCode code,
        String name,
        Optional<String> nameEn,
        Optional<RegionCode> parent,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<RegionCode> successor) {

    public Region {
        Objects.requireNonNull(code);
        if (name.isBlank()) {
            throw new IllegalArgumentException(code + " has no name");
        }
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends before it begins");
        }
        if (parent.isPresent() == (code.level() == RegionLevel.PROVINCE)
                || parent.filter(above -> !above.contains(code) || above.equals(code))
                        .isPresent()) {
            throw new IllegalArgumentException(code + " cannot lie in " + parent);
        }
    }

    public RegionLevel level() {
        return code.level();
    }

    /** Whether the unit was there on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
