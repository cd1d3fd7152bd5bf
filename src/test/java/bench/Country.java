package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.region.Regions;
import org.xinhuo.shared.DataFile;

/**
 * Where people live and to whom they belong: the regions of the application, an association in each of them, and how the
 * holders of each scheme are spread over provinces, prefectures and counties.
 */
final class Country {

    static final List<String> SCHEMES = List.of(
            "national-trainer",
            "provincial-trainer",
            "prefecture-trainer",
            "county-trainer",
            "peer-educator",
            "project-officer");

    private final Regions regions = new Regions();
    private final LocalDate day;
    private final Map<RegionCode, Home> homes = new HashMap<>();
    private final TreeMap<Double, Cell> cells = new TreeMap<>();
    private final Map<RegionCode, TreeMap<Double, RegionCode>> prefectures = new HashMap<>();
    private final Map<RegionCode, TreeMap<Double, RegionCode>> counties = new HashMap<>();
    private double total;
    private Home national;

    /**
     * An association: where it stands in the tree, and how it writes itself in numbers.
     *
     * @param above the one of province rank above it; null where it is one itself
     */
    record Home(long id, String path, Home above, String issuerCode, String name) {

        /** Whose name stands on certificates. */
        Home issuer() {
            return above == null ? this : above;
        }
    }

    private record Cell(RegionCode province, String scheme) {}

    /** Somebody's scheme and place. */
    record Place(String scheme, RegionCode region, Home home) {}

    Country(LocalDate day) {
        this.day = day;
        DataFile file = DataFile.of("distribution.csv", Resource.lines("distribution.csv"));
        for (DataFile.Row row : file.rows()) {
            for (String scheme : SCHEMES) {
                int count = Integer.parseInt(row.get(scheme));
                if (count > 0) {
                    cells.put(total, new Cell(RegionCode.of(row.get("province")), scheme));
                    total += count;
                }
            }
        }
        Random random = new Random(2260);
        for (Region province : regions.provinces(day)) {
            List<Region> below = regions.children(province.code(), day);
            List<Region> cities = below.stream()
                    .filter(one -> one.level() == RegionLevel.PREFECTURE)
                    .toList();
            prefectures.put(province.code(), weighed(cities.isEmpty() ? below : cities, random));
            counties.put(province.code(), weighed(regions.countyLevelLeaves(province.code(), day), random));
        }
    }

    /** Some are many times larger than others, as towns are. */
    private static TreeMap<Double, RegionCode> weighed(List<Region> regions, Random random) {
        TreeMap<Double, RegionCode> weighed = new TreeMap<>();
        double sum = 0;
        for (Region region : regions) {
            weighed.put(sum, region.code());
            sum += Math.exp(0.8 * random.nextGaussian());
        }
        double all = sum;
        TreeMap<Double, RegionCode> shares = new TreeMap<>();
        weighed.forEach((from, code) -> shares.put(from / all, code));
        return shares;
    }

    /** The associations the application begins with, and one in every prefecture and county that has none. */
    void found(Connection connection) throws SQLException {
        Map<String, Home> byCode = new HashMap<>();
        long id = Population.FIRST_ID / 2;
        Rows rows = new Rows(connection);
        for (DataFile.Row row :
                DataFile.beside(OrganisationService.class, "organisations.csv").rows()) {
            Home parent = row.find("parent").map(byCode::get).orElse(null);
            String code = row.get("code");
            String kind = row.get("kind");
            boolean issues = List.of("national", "province", "separately-planned-city", "corps")
                    .contains(kind);
            Home home = home(++id, code, row.get("name"), parent, issues, row.get("issuer_code"));
            Integer region = row.find("region").map(Integer::valueOf).orElse(null);
            add(rows, home, code, kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_'), parent, region);
            byCode.put(code, home);
            national = parent == null ? home : national;
            if (region != null && !kind.equals("union") && !kind.equals("corps")) {
                homes.put(new RegionCode(region), home);
            }
        }
        for (RegionLevel level : List.of(RegionLevel.PREFECTURE, RegionLevel.COUNTY)) {
            for (Region region : all(level)) {
                if (!homes.containsKey(region.code())) {
                    Home parent = homes.get(region.parent().orElseThrow());
                    String digits = region.code().toString();
                    String code = level == RegionLevel.PREFECTURE ? digits.substring(0, 4) : digits;
                    Home home = home(++id, code, region.name() + "计生协", parent, false, code);
                    add(rows, home, code, level.name(), parent, region.code().value());
                    homes.put(region.code(), home);
                }
            }
        }
        rows.flush();
        rows.close();
    }

    private List<Region> all(RegionLevel level) {
        List<Region> found = new ArrayList<>();
        for (Region province : regions.provinces(day)) {
            for (Region one : regions.children(province.code(), day)) {
                if (one.level() == level) {
                    found.add(one);
                }
                if (level == RegionLevel.COUNTY) {
                    found.addAll(regions.children(one.code(), day));
                }
            }
        }
        return found.stream()
                .filter(one -> homes.containsKey(one.code().province()))
                .toList();
    }

    private static Home home(long id, String code, String name, Home parent, boolean issues, String issuerCode) {
        String path = (parent == null ? "" : parent.path()) + code + "/";
        return new Home(id, path, issues ? null : parent.issuer(), issuerCode, name);
    }

    private static void add(Rows rows, Home home, String code, String kind, Home parent, Integer region) {
        Long parentId = parent == null ? null : parent.id();
        rows.add(
                Table.ORGANISATION,
                home.id(),
                1,
                code,
                home.name(),
                "Family Planning Association " + code,
                kind,
                parentId,
                home.path(),
                region,
                home.issuerCode(),
                LocalDate.of(2016, 1, 1));
    }

    Place next(Random random) {
        Cell cell = cells.floorEntry(random.nextDouble() * total).getValue();
        RegionCode region =
                switch (cell.scheme()) {
                    case "national-trainer", "provincial-trainer" -> cell.province();
                    case "prefecture-trainer" -> drawn(prefectures.get(cell.province()), random);
                    default -> drawn(counties.get(cell.province()), random);
                };
        return new Place(cell.scheme(), region, homes.get(region));
    }

    private static RegionCode drawn(TreeMap<Double, RegionCode> weighed, Random random) {
        return weighed.floorEntry(random.nextDouble()).getValue();
    }

    /** The one at the top. */
    Home national() {
        return national;
    }

    Home home(RegionCode region) {
        return homes.get(region);
    }

    Regions regions() {
        return regions;
    }
}
