package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.region.TileGrid.Tile;

/** Does the schematic grid show every province once, each in a place of its own? */
class TileGridTest {

    private final TileGrid grid = new TileGrid();

    @Test
    void every_province_has_one_tile() {
        List<RegionCode> provinces = new Regions()
                .provinces(LocalDate.of(2024, 12, 31)).stream()
                        .map(Region::code)
                        .toList();
        assertThat(grid.tiles()).extracting(Tile::province).containsExactlyInAnyOrderElementsOf(provinces);
    }

    @Test
    void every_tile_has_a_place_of_its_own_inside_the_grid() {
        assertThat(grid.tiles())
                .extracting(tile -> List.of(tile.column(), tile.row()))
                .doesNotHaveDuplicates();
        assertThat(grid.tiles()).allMatch(tile -> tile.column() >= 0 && tile.row() >= 0);
        assertThat(grid.columns()).isEqualTo(10);
        assertThat(grid.rows()).isEqualTo(8);
    }

    @Test
    void tiles_come_in_reading_order() {
        assertThat(grid.tiles())
                .isSortedAccordingTo(Comparator.comparing(Tile::row).thenComparing(Tile::column));
    }

    @Test
    void short_names_begin_the_official_ones_and_initials_are_one_character_each() {
        var regions = new Regions();
        assertThat(grid.tiles())
                .allMatch(tile -> regions.get(tile.province()).name().startsWith(tile.shortName()));
        assertThat(grid.tiles())
                .extracting(Tile::initial)
                .doesNotHaveDuplicates()
                .allMatch(initial -> initial.length() == 1);
        assertThat(grid.tiles())
                .extracting(Tile::codeEn)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{2}"));
        assertThat(grid.tileOf(new RegionCode(150000)))
                .isEqualTo(new Tile(new RegionCode(150000), 6, 1, "内蒙古", "Inner Mongolia", "蒙", "NM"));
    }

    @Test
    void a_county_stands_on_the_tile_of_its_province() {
        assertThat(grid.tileOf(new RegionCode(341102)).shortName()).isEqualTo("安徽");
        assertThatIllegalArgumentException().isThrownBy(() -> grid.tileOf(new RegionCode(660000)));
    }
}
