package org.xinhuo.reporting;

import java.time.LocalDate;
import java.util.Map;
import org.xinhuo.region.RegionCode;

/**
 * How many county-level units have somebody certified on a day, in all and by province. Goal: 80 % (D039 of the national
 * plan 2016-2020).
 *
 * @param provinces by province; a province without county-level units of ours is not in it
 */
public record Coverage(LocalDate day, Share total, Map<RegionCode, Share> provinces) {

    /** So many of so many. */
    public record Share(int covered, int all) {

        public int percent() {
            return all == 0 ? 0 : covered * 100 / all;
        }
    }

    public int covered() {
        return total.covered();
    }

    public int all() {
        return total.all();
    }

    /** With one digit after the point, which is how small shares are told from none: {@code 0.4%}. */
    public String percentWords() {
        int tenths = total.all() == 0 ? 0 : total.covered() * 1000 / total.all();
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
