package org.xinhuo.certificate.log.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962 as its text defines it, over all leaves at once: shares nothing with what is tested against it. */
final class ReferenceLog {

    private ReferenceLog() {}

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** MTH of section 2.1. */
    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.get(0));
        }
        int k = 1;
        while (k * 2 < entries.size()) {
            k *= 2;
        }
        return sha256(new byte[] {1}, root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    /** The algorithm of RFC 9162, 2.1.3.2; that of RFC 6962 is given in words only. */
    static boolean holds(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = sha256(new byte[] {1}, p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn /= 2;
                    sn /= 2;
                }
            } else {
                r = sha256(new byte[] {1}, r, p);
            }
            fn /= 2;
            sn /= 2;
        }
        return sn == 0 && MessageDigest.isEqual(r, root);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
