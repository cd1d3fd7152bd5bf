package org.xinhuo.registry.earlier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.region.Regions;
import org.xinhuo.shared.Message.Sentence;

/**
 * Where a holder works, from the names of province, prefecture and county as they are typed. Whole names, or their
 * beginnings where only one fits: 滁州 for 滁州市.
 *
 * @param office the region of the office that records it, and the bound of what it may write; none for the national one
 * @param day    on which the regions are there
 */
record HolderPlace(Regions regions, Optional<RegionCode> office, LocalDate day) {

    /** The names lead nowhere, and at which of them they stop. */
    static class Lost extends Exception {

        private static final long serialVersionUID = 1L;

        private final EarlierField field;
        private final Sentence why;

        Lost(EarlierField field, Sentence why) {
            super(why.key());
            this.field = field;
            this.why = why;
        }

        EarlierField field() {
            return field;
        }

        Sentence why() {
            return why;
        }
    }

    RegionCode find(String province, String prefecture, String county) throws Lost {
        if (province.isEmpty() && prefecture.isEmpty() && county.isEmpty()) {
            throw new Lost(
                    office.isPresent() ? EarlierField.PREFECTURE : EarlierField.PROVINCE,
                    Sentence.of(office.isPresent() ? "earlier.place.none" : "earlier.place.none_anywhere"));
        }
        RegionCode top = province(province);
        Optional<RegionCode> middle = prefecture(top, prefecture);
        RegionCode found = county.isEmpty() ? middle.orElse(top) : county(top, middle, county);
        if (office.isPresent() && !office.get().contains(found)) {
            throw new Lost(
                    !county.isEmpty()
                            ? EarlierField.COUNTY
                            : !prefecture.isEmpty() ? EarlierField.PREFECTURE : EarlierField.PROVINCE,
                    Sentence.of("earlier.place.outside", regions.fullName(found)));
        }
        return found;
    }

    private RegionCode province(String typed) throws Lost {
        if (!typed.isEmpty()) {
            return one(typed, regions.provinces(day), EarlierField.PROVINCE);
        }
        return office.map(RegionCode::province)
                .orElseThrow(() -> new Lost(EarlierField.PROVINCE, Sentence.of("earlier.place.none_anywhere")));
    }

    private Optional<RegionCode> prefecture(RegionCode province, String typed) throws Lost {
        if (!typed.isEmpty()) {
            List<Region> there = regions.children(province, day).stream()
                    .filter(one -> one.level() == RegionLevel.PREFECTURE)
                    .toList();
            return Optional.of(one(typed, there, EarlierField.PREFECTURE));
        }
        return office.filter(province::contains).flatMap(RegionCode::prefecture).filter(code -> regions.find(code)
                .isPresent());
    }

    private RegionCode county(RegionCode province, Optional<RegionCode> prefecture, String typed) throws Lost {
        List<Region> there = regions.countyLevelLeaves(prefecture.orElse(province), day).stream()
                .filter(one -> one.level() == RegionLevel.COUNTY)
                .toList();
        return one(typed, there, EarlierField.COUNTY);
    }

    private static RegionCode one(String typed, List<Region> there, EarlierField field) throws Lost {
        List<Region> whole =
                there.stream().filter(one -> one.name().equals(typed)).toList();
        List<Region> fit = whole.isEmpty() && typed.length() > 1
                ? there.stream().filter(one -> one.name().startsWith(typed)).toList()
                : whole;
        if (fit.size() == 1) {
            return fit.get(0).code();
        }
        throw new Lost(field, Sentence.of(fit.isEmpty() ? "earlier.place.unknown" : "earlier.place.several", typed));
    }
}
