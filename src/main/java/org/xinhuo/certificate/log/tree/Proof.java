package org.xinhuo.certificate.log.tree;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That an entry is in the log, as a file that needs nothing else (C2SP tlog-proof).
 *
 * @param record what was recorded, where whoever gets the proof may know it: the entry is its hash
 * @param index of the entry, from 0
 * @param path from the leaf upwards
 * @param checkpoint signed
 */
public record Proof(Optional<String> record, long index, List<byte[]> path, String checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1";

    /** The file, in UTF-8. */
    public String text() {
        String extra = record.map(words -> "extra " + encoded(words.getBytes(StandardCharsets.UTF_8)) + "\n")
                .orElse("");
        String hashes = path.stream().map(hash -> encoded(hash) + "\n").collect(Collectors.joining());
        return HEAD + "\n" + extra + "index " + index + "\n" + hashes + "\n" + checkpoint;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
