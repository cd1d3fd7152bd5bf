package org.xinhuo.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinhuo.shared.DataFile;

/**
 * The 34 units of province rank as tiles of a grid, each about where a map would have it. It draws no boundary and is no
 * map: pages show it under the words 「示意，非地图」 and offer the same figures as a table.
 */
@ApplicationScoped
public class TileGrid {

    private final List<Tile> tiles = DataFile.beside(TileGrid.class, "tiles.csv").rows().stream()
            .map(TileGrid::tile)
            .toList();

    private static Tile tile(DataFile.Row row) {
        return new Tile(
                RegionCode.of(row.get("code")),
                Integer.parseInt(row.get("column")),
                Integer.parseInt(row.get("row")),
                row.get("short_name"),
                row.get("short_name_en"),
                row.get("initial"),
                row.get("code_en"));
    }

    /** All tiles in reading order, the order in which the keyboard visits them. */
    public List<Tile> tiles() {
        return tiles;
    }

    /** The tile of the province that the unit lies in; throws if the grid has none. */
    public Tile tileOf(RegionCode code) {
        return tiles.stream()
                .filter(tile -> tile.province().contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No tile for " + code));
    }

    public int columns() {
        return tiles.stream().mapToInt(Tile::column).max().orElse(-1) + 1;
    }

    public int rows() {
        return tiles.stream().mapToInt(Tile::row).max().orElse(-1) + 1;
    }

    /**
     * The place of one unit in the grid.
     *
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param shortName as in 内蒙古
     * @param shortNameEn as in Inner Mongolia
     * @param initial one character, as in 蒙, for narrow screens; the short name is then for screen readers
     */
    public record Tile(
            RegionCode province,
            int column,
            int row,
            String shortName,
            String shortNameEn,
            String initial,
            String codeEn) {}
}
