package org.xinhuo.certificate.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Is the log the tree of RFC 6962, whatever is appended at once, and can what it was be computed later? */
class GrowingLogTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The entries and roots that implementations of Certificate Transparency test themselves by. */
    private static final List<byte[]> KNOWN = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_known_entries_have_the_known_roots() {
        WholeLog log = new WholeLog();
        assertThat(HEX.formatHex(log.at(0).root())).isEqualTo(ROOTS.get(0));
        for (int i = 0; i < KNOWN.size(); i++) {
            Growth growth = log.append(List.of(KNOWN.get(i)));

            assertThat(HEX.formatHex(growth.tree().root())).isEqualTo(ROOTS.get(i + 1));
            assertThat(HEX.formatHex(log.at(i + 1).root())).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void whoever_is_appended_last_is_proved_from_the_frontier_alone() {
        List<byte[]> entries = ReferenceLog.entries(600);
        WholeLog log = new WholeLog();
        for (int i = 0; i < entries.size(); i++) {
            Tree tree = log.append(List.of(entries.get(i))).tree();
            List<byte[]> path = tree.path(i);

            assertThat(ReferenceLog.holds(
                            ReferenceLog.sha256(new byte[] {0}, entries.get(i)),
                            i,
                            i + 1,
                            path,
                            ReferenceLog.root(entries.subList(0, i + 1))))
                    .as("entry %d", i)
                    .isTrue();
            assertThat(path).hasSize(Long.bitCount(i));
        }
    }

    @Test
    void chunks_of_any_length_make_the_same_log_and_prove_each_of_theirs() {
        List<byte[]> entries = ReferenceLog.entries(1500);
        Random random = new Random(6962);
        WholeLog log = new WholeLog();
        int from = 0;
        while (from < entries.size()) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(300));
            Tree tree = log.append(entries.subList(from, to)).tree();
            byte[] root = ReferenceLog.root(entries.subList(0, to));

            assertThat(tree.root()).isEqualTo(root);
            for (int i = from; i < to; i++) {
                assertThat(ReferenceLog.holds(Hashing.leaf(entries.get(i)), i, to, tree.path(i), root))
                        .as("entry %d of %d", i, to)
                        .isTrue();
            }
            from = to;
        }
    }

    @Test
    void every_entry_is_proved_to_every_later_checkpoint_and_no_other_entry_is() {
        List<byte[]> entries = ReferenceLog.entries(300);
        WholeLog log = new WholeLog();
        log.append(entries);
        for (int size = 1; size <= 300; size++) {
            Tree tree = log.at(size);
            byte[] root = ReferenceLog.root(entries.subList(0, size));
            assertThat(tree.root()).isEqualTo(root);
            for (int i = 0; i < size; i++) {
                List<byte[]> path = tree.path(i);
                byte[] leaf = Hashing.leaf(entries.get(i));

                assertThat(ReferenceLog.holds(leaf, i, size, path, root)).isTrue();
                assertThat(ReferenceLog.holds(Hashing.leaf(entries.get((i + 1) % 300)), i, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void tiles_hold_the_log_beyond_the_second_level() {
        int size = 70_000;
        List<byte[]> entries = ReferenceLog.entries(size);
        WholeLog log = new WholeLog();
        for (int from = 0; from < size; from += 1000) {
            log.append(entries.subList(from, from + 1000));
        }

        assertThat(log.hashes(0, 273)).as("widths of C2SP tlog-tiles").hasSize(112);
        assertThat(log.hashes(1, 0)).hasSize(256);
        assertThat(log.hashes(1, 1)).hasSize(17);
        assertThat(log.hashes(2, 0)).hasSize(1);
        assertThat(log.hashes(1, 0).get(3)).isEqualTo(ReferenceLog.root(entries.subList(768, 1024)));
        assertThat(log.hashes(2, 0).get(0)).isEqualTo(ReferenceLog.root(entries.subList(0, 65_536)));
        byte[] root = ReferenceLog.root(entries);
        assertThat(log.at(size).root()).isEqualTo(root);
        for (int i : new int[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            List<byte[]> path = log.at(size).path(i);
            assertThat(path).hasSizeLessThanOrEqualTo(20);
            assertThat(ReferenceLog.holds(Hashing.leaf(entries.get(i)), i, size, path, root))
                    .isTrue();
        }
    }

    @Test
    void what_is_not_there_is_not_proved() {
        WholeLog log = new WholeLog();
        log.append(ReferenceLog.entries(3));

        assertThatIllegalArgumentException().isThrownBy(() -> log.at(3).path(3));
        assertThatIllegalArgumentException().isThrownBy(() -> log.at(3).path(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, ""));
    }
}
