package org.xinhuo.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/**
 * Is a list written as Bitstring Status List 1.0 lays down? Read back by the rules of the specification: multibase, base64url,
 * GZIP (RFC 1952) taken apart by hand, bits from the left.
 */
class BitstringTest {

    private static final int GZIP_HEAD = 10;
    private static final int GZIP_TAIL = 8;

    private static byte[] decoded(String encoded) throws DataFormatException {
        assertThat(encoded)
                .as("3.2: multibase, base64url without padding")
                .startsWith("u")
                .doesNotContain("=");
        byte[] gzip = Base64.getUrlDecoder().decode(encoded.substring(1));
        assertThat(gzip).as("RFC 1952: magic, and deflate").startsWith(0x1f, 0x8b, 8, 0);
        Inflater inflater = new Inflater(true);
        inflater.setInput(gzip, GZIP_HEAD, gzip.length - GZIP_HEAD - GZIP_TAIL);
        byte[] bits = new byte[1 << 20];
        int length = inflater.inflate(bits);
        assertThat(inflater.finished()).isTrue();
        return Arrays.copyOf(bits, length);
    }

    /** Bit 0 is the leftmost one of the first byte. */
    private static boolean bit(byte[] bits, int index) {
        String octet = String.format("%8s", Integer.toBinaryString(bits[index / 8] & 0xff))
                .replace(' ', '0');
        return octet.charAt(index % 8) == '1';
    }

    @Test
    void an_empty_list_has_16_kb_of_nothing() throws DataFormatException {
        byte[] bits = decoded(new Bitstring().encoded());

        assertThat(bits).hasSize(16 * 1024).containsOnly(0);
    }

    @Test
    void bits_are_counted_from_the_left() throws DataFormatException {
        Bitstring list = new Bitstring();
        int[] set = {0, 7, 8, 12_345, 131_071};
        for (int index : set) {
            list.set(index);
        }

        byte[] bits = decoded(list.encoded());

        assertThat(bits[0]).as("0 and 7").isEqualTo((byte) 0b1000_0001);
        BitSet found = new BitSet();
        for (int i = 0; i < bits.length * 8; i++) {
            found.set(i, bit(bits, i));
        }
        assertThat(found.stream().toArray()).containsExactly(set);
    }

    @Test
    void the_same_bits_are_the_same_text() {
        Bitstring one = new Bitstring();
        Bitstring other = new Bitstring();
        one.set(5);
        other.set(5);

        assertThat(one.encoded()).isEqualTo(other.encoded()).isNotEqualTo(new Bitstring().encoded());
    }

    @Test
    void every_place_is_given_once_and_neighbours_in_time_are_none_in_the_list() {
        PlaceOrder order = PlaceOrder.drawn(new SecureRandom());
        BitSet given = new BitSet();
        int beside = 0;
        for (int turn = 0; turn < Bitstring.BITS; turn++) {
            given.set(order.place(turn));
            if (turn > 0 && Math.abs(order.place(turn) - order.place(turn - 1)) == 1) {
                beside++;
            }
        }

        assertThat(given.cardinality()).isEqualTo(Bitstring.BITS);
        assertThat(given.length()).isEqualTo(Bitstring.BITS);
        assertThat(beside).as("by chance two").isLessThan(30);
        assertThat(PlaceOrder.drawn(new SecureRandom()).places()).isNotEqualTo(order.places());
    }
}
