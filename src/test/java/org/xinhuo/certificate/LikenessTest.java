package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.Likeness.Kind;

/** What became of a file since it was issued? */
class LikenessTest {

    private static final byte[] ISSUED = new byte[1000];

    private static byte[] changed(int... places) {
        byte[] file = ISSUED.clone();
        for (int place : places) {
            file[place] = 1;
        }
        return file;
    }

    @Test
    void nothing() {
        assertThat(Likeness.of(ISSUED, ISSUED.clone())).isEqualTo(new Likeness(Kind.SAME, 0));
    }

    @Test
    void something_was_added_behind() {
        assertThat(Likeness.of(ISSUED, Arrays.copyOf(ISSUED, 1001)).kind()).isEqualTo(Kind.ADDED_TO);
    }

    @Test
    void changes_side_by_side_are_one_place() {
        assertThat(Likeness.of(ISSUED, changed(0))).isEqualTo(new Likeness(Kind.CHANGED, 1));
        assertThat(Likeness.of(ISSUED, changed(10, 11, 26))).isEqualTo(new Likeness(Kind.CHANGED, 1));
        assertThat(Likeness.of(ISSUED, changed(10, 27, 999))).isEqualTo(new Likeness(Kind.CHANGED, 3));
    }

    @Test
    void another_file_is_not_counted_out() {
        assertThat(Likeness.of(ISSUED, new byte[999]).kind()).isEqualTo(Kind.REMADE);
        assertThat(Likeness.of(ISSUED, new byte[0]).kind()).isEqualTo(Kind.REMADE);
        byte[] other = new byte[100_000];
        for (int at = 0; at < other.length; at += 20) {
            other[at] = 1;
        }
        assertThat(Likeness.of(new byte[100_000], other).kind()).isEqualTo(Kind.REMADE);
    }
}
