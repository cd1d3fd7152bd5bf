package org.xinhuo.region;

import java.util.Optional;

/**
 * The six digits of GB/T 2260: two for the province, two for the prefecture, two for the county; zeros where the unit is
 * of a higher rank, as in 340000 安徽省, 341100 滁州市, 341102 琅琊区.
 *
 * <p>Codes nest by their digits, so all units inside one unit are the numbers from {@link #first()} to {@link #last()},
 * both included: one range scan of an index. A code says nothing of whether such a unit exists: ask {@link Regions}.
 *
 * @param value from 110000 to 829999; never county digits below prefecture digits 00
 */
public record RegionCode(int value) implements Comparable<RegionCode> {

    private static final int PROVINCE_SPAN = 10_000;
    private static final int PREFECTURE_SPAN = 100;

    public RegionCode {
        if (value < 110_000 || value > 829_999) {
            throw new IllegalArgumentException("Not a code of GB/T 2260: " + value);
        }
        if (value % PROVINCE_SPAN != 0 && value % PROVINCE_SPAN < PREFECTURE_SPAN) {
            throw new IllegalArgumentException("County digits without a prefecture: " + value);
        }
    }

    /** Reads exactly six digits, as they stand in lists and addresses. */
    public static RegionCode of(String digits) {
        if (!digits.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("Not six digits: " + digits);
        }
        return new RegionCode(Integer.parseInt(digits));
    }

    /** The rank by the digits alone. */
    public RegionLevel level() {
        if (value % PROVINCE_SPAN == 0) {
            return RegionLevel.PROVINCE;
        }
        return value % PREFECTURE_SPAN == 0 ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
    }

    /** The province these digits belong to; of a province, itself. */
    public RegionCode province() {
        return new RegionCode(value - value % PROVINCE_SPAN);
    }

    /**
     * The prefecture these digits belong to; of a prefecture, itself; of a province, none. Inside municipalities and for
     * counties that report to the province this is a number without a unit (110100, 469000): the ancestors that exist
     * are {@link Regions#path}.
     */
    public Optional<RegionCode> prefecture() {
        return level() == RegionLevel.PROVINCE
                ? Optional.empty()
                : Optional.of(new RegionCode(value - value % PREFECTURE_SPAN));
    }

    /** Whether the other code is this one or lies inside it. */
    public boolean contains(RegionCode other) {
        return first() <= other.value && other.value <= last();
    }

    /** The lowest number inside this unit: its own. */
    public int first() {
        return value;
    }

    /** The highest number that can lie inside this unit, itself included. */
    public int last() {
        return switch (level()) {
            case PROVINCE -> value + PROVINCE_SPAN - 1;
            case PREFECTURE -> value + PREFECTURE_SPAN - 1;
            case COUNTY -> value;
        };
    }

    @Override
    public int compareTo(RegionCode other) {
        return Integer.compare(value, other.value);
    }

    /** The six digits. */
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
