package org.xinhuo.certificate.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is each tile found under the one name that C2SP gives it, and only if the log has it? */
class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0/000, 0, 0, 256",
        "0/x001/x234/067, 0, 1234067, 256",
        "1/001.p/17, 1, 1, 17",
        "63/000, 63, 0, 256",
        "entries/x001/000.p/255, -1, 1000, 255"
    })
    void one_name_for_each(String path, int level, long number, int width) {
        TilePath tile = TilePath.of(path).orElseThrow();

        assertThat(tile).isEqualTo(new TilePath(level, number, width));
        assertThat(tile.text()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "00/000",
                "64/000",
                "-1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/001/234",
                "0/x000/234",
                "0/x01/234",
                "entry/000",
                "0/000/",
                "/0/000",
                "0/..",
                "0/x999/x999/x999/x999/x999/999"
            })
    void no_other_name(String path) {
        assertThat(TilePath.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0/000, 255, false", "0/000, 256, true", "0/000.p/3, 2, false", "0/000.p/3, 3, true",
        "1/000.p/1, 255, false", "1/000.p/1, 256, true", "2/000.p/1, 65535, false", "2/000.p/1, 65536, true",
        "entries/001.p/1, 256, false", "entries/001.p/1, 257, true", "63/000.p/1, 9000000000000000000, false"
    })
    void a_log_has_what_its_size_allows(String path, long size, boolean there) {
        assertThat(TilePath.of(path).orElseThrow().isIn(size)).isEqualTo(there);
    }

    @Test
    void the_largest_number_does_not_run_over() {
        assertThat(TilePath.of("7/x999/x999/x999/x999/999").orElseThrow().isIn(Long.MAX_VALUE))
                .isFalse();
    }
}
