package org.xinhuo.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinhuo.shared.DataFile;

/**
 * The list of regions, in memory and never changed while the system runs: {@code regions.csv}, the public list of the end
 * of one year. Questions whose answer depends on time take the day; lists come in the order of the codes.
 */
@ApplicationScoped
public class Regions {

    private final int edition;
    private final Map<RegionCode, Region> byCode = new TreeMap<>();
    private final Map<RegionCode, List<Region>> byParent;

    /** The list that ships with this release. */
    public Regions() {
        this(DataFile.beside(Regions.class, "regions.csv"));
    }

    Regions(DataFile list) {
        edition = Integer.parseInt(list.note("edition"));
        for (DataFile.Row row : list.rows()) {
            Region region = region(row);
            if (byCode.put(region.code(), region) != null) {
                throw new IllegalStateException(row.place() + ": " + region.code() + " stands there twice");
            }
        }
        byCode.values().forEach(region -> {
            region.parent().ifPresent(this::get);
            region.successor().ifPresent(this::get);
        });
        byParent = byCode.values().stream()
                .filter(region -> region.parent().isPresent())
                .collect(groupingBy(region -> region.parent().orElseThrow()));
    }

    private static Region region(DataFile.Row row) {
        var region = new Region(
                RegionCode.of(row.get("code")),
                row.get("name"),
                row.find("name_en"),
                row.find("parent").map(RegionCode::of),
                row.find("valid_from").map(LocalDate::parse).orElse(LocalDate.MIN),
                row.find("valid_to").map(LocalDate::parse).orElse(LocalDate.MAX),
                row.find("successor").map(RegionCode::of));
        if (!region.level().name().equalsIgnoreCase(row.get("level"))) {
            throw new IllegalStateException(row.place() + ": the code is that of a " + region.level());
        }
        return region;
    }

    /** The year at the end of which the list was true; changes after it are not known here. */
    public int edition() {
        return edition;
    }

    /** The unit of that code, also if it was given up; empty for codes no unit ever had in this list. */
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit of that code, also if it was given up; throws if there is none. */
    public Region get(RegionCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No region has the code " + code));
    }

    /** The 34 units of province rank, 台湾省, 香港特别行政区 and 澳门特别行政区 among them. */
    public List<Region> provinces(LocalDate day) {
        return byCode.values().stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE && region.existsOn(day))
                .toList();
    }

    /**
     * The units directly below that existed on that day. Below 北京市 they are districts, below 海南省 prefectures and
     * counties, below 东莞市 there are none.
     */
    public List<Region> children(RegionCode code, LocalDate day) {
        return byParent.getOrDefault(code, List.of()).stream()
                .filter(region -> region.existsOn(day))
                .toList();
    }

    /** From the province down to the unit itself: one to three units, all of them real. */
    public List<Region> path(RegionCode code) {
        Region region = get(code);
        var path = new ArrayList<Region>();
        region.parent().map(this::path).ifPresent(path::addAll);
        path.add(region);
        return List.copyOf(path);
    }

    /** The name that tells the four 鼓楼区 apart: 安徽省滁州市琅琊区. */
    public String fullName(RegionCode code) {
        return path(code).stream().map(Region::name).collect(joining());
    }

    /**
     * What a coverage figure counts inside a unit: its counties, and in place of counties the prefectures that have none
     * (东莞 中山 儋州 嘉峪关). A county, or such a prefecture, counts itself. Empty for 台湾省, 香港 and 澳门, whose
     * counties the list does not hold: there is no share to speak of, which is not a share of zero.
     */
    public List<Region> countyLevelLeaves(RegionCode code, LocalDate day) {
        Region region = get(code);
        List<Region> children = children(code, day);
        if (children.isEmpty()) {
            return region.level() == RegionLevel.PROVINCE || !region.existsOn(day) ? List.of() : List.of(region);
        }
        return children.stream()
                .flatMap(child -> countyLevelLeaves(child.code(), day).stream())
                .toList();
    }

    /**
     * The units of that day whose own name holds the text, those whose name begins with it first, then by rank and code.
     * Show them by their full names.
     */
    public List<Region> search(String text, LocalDate day) {
        String wanted = text.strip();
        Stream<Region> found = wanted.isEmpty() ? Stream.empty() : byCode.values().stream();
        return found.filter(region -> region.name().contains(wanted) && region.existsOn(day))
                .sorted(Comparator.comparing((Region region) -> !region.name().startsWith(wanted))
                        .thenComparing(Region::level)
                        .thenComparing(Region::code))
                .toList();
    }
}
