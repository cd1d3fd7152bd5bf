package org.xinhuo.certificate.status;

import java.security.SecureRandom;

/**
 * In which order the places of a list are given out: drawn once for each list, so that what stands beside each other in a
 * list was not issued together.
 *
 * @param places three bytes each
 */
record PlaceOrder(byte[] places) {

    private static final int BYTES = 3;

    static PlaceOrder drawn(SecureRandom random) {
        int[] order = new int[Bitstring.BITS];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        byte[] places = new byte[order.length * BYTES];
        for (int i = 0; i < order.length; i++) {
            places[i * BYTES] = (byte) (order[i] >> 16);
            places[i * BYTES + 1] = (byte) (order[i] >> 8);
            places[i * BYTES + 2] = (byte) order[i];
        }
        return new PlaceOrder(places);
    }

    /** @param turn from 0 */
    int place(int turn) {
        int at = turn * BYTES;
        return (places[at] & 0xff) << 16 | (places[at + 1] & 0xff) << 8 | places[at + 2] & 0xff;
    }
}
