package org.xinhuo.certificate.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A certificate that is to be recorded.
 *
 * @param fields what stands on it
 * @param token the unguessable end of its verification address
 * @param signedBy the certificate of the key it is signed with, by SHA-256; nothing on one of before there were signatures
 * @param issuedAt when it was made
 * @param sha256 of the file, where there is one already; where the record goes into the file nobody can know it yet
 */
public record LogPaper(
        Map<String, String> fields,
        String token,
        Optional<String> signedBy,
        Instant issuedAt,
        Optional<String> sha256) {

    /** @param log the public key of the log, so that the file itself says who keeps it */
    Map<String, String> facts(String log, Instant recordedAt) {
        Map<String, String> facts = new TreeMap<>(fields);
        add(facts, "log", log);
        add(facts, "token", token);
        add(facts, "issuedAt", issuedAt.toString());
        add(facts, "recordedAt", recordedAt.toString());
        signedBy.ifPresent(fingerprint -> add(facts, "signedBy", fingerprint));
        sha256.ifPresent(hash -> add(facts, "sha256", hash));
        return facts;
    }

    private static void add(Map<String, String> facts, String name, String value) {
        if (facts.put(name, value) != null) {
            throw new IllegalArgumentException("a field of a certificate may not be called " + name);
        }
    }
}
