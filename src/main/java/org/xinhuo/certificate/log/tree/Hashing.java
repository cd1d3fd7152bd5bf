package org.xinhuo.certificate.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How the log hashes (RFC 6962, 2.1): SHA-256, and a leaf can never be taken for what stands above two others. */
public final class Hashing {

    /** Length of every hash, in bytes. */
    public static final int BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashing() {}

    public static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
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
