package org.xinhuo.certificate.log;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certificate.log.tree.Frontier;
import org.xinhuo.certificate.log.tree.Growth;
import org.xinhuo.certificate.log.tree.Hashing;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.Recorded;
import org.xinhuo.certificate.log.tree.Tree;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.NoteSigner;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;

/** A house with a seal, a log and no database: prints certificates that carry their proofs. */
final class SmallLog {

    private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    final Signatory seal = specimen();
    final Printer printer = new Printer(seal);
    private final NoteSigner signer = NoteSigner.of(NoteSigner.make(RANDOM));
    final Verifier verifier;
    private final List<byte[]> leaves = new ArrayList<>();

    SmallLog(String name) {
        verifier = new Verifier(name, signer.publicKey());
    }

    private static Signatory specimen() {
        char[] password = "specimen".toCharArray();
        return Signatory.of(SpecimenKey.make("样章 SPECIMEN", AT, RANDOM, password), password)
                .leavingRoomForStamp();
    }

    /** Entries of other certificates. */
    void others(int count) {
        for (int i = 0; i < count; i++) {
            leaves.add(Hashing.leaf(("other " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    Recorded recorded(String holder) {
        LogPaper paper = new LogPaper(
                fields(holder), "Jm4Zr0qWv2sT8yX1cB6nKA", Optional.of(seal.fingerprint()), AT, Optional.empty());
        return Recorded.of(paper.facts(verifier.text(), AT), RANDOM);
    }

    Proof append(Recorded record) {
        leaves.add(Hashing.leaf(record.entry()));
        Proof proof = proof(leaves.size() - 1, leaves.size());
        return new Proof(Optional.of(record.text()), proof.index(), proof.path(), proof.checkpoint());
    }

    byte[] issue(String holder) throws IOException {
        return print(holder, append(recorded(holder)));
    }

    byte[] print(String holder, Proof proof) throws IOException {
        Attachment attachment = new Attachment(
                "log.tlog-proof", "text/plain", "proof", proof.text().getBytes(StandardCharsets.UTF_8));
        Attachment badge = new Attachment(
                "credential.jwt", "application/jwt", "badge", "header.payload".getBytes(StandardCharsets.UTF_8));
        PaperTemplate paper =
                PaperTemplate.read(Files.readString(Path.of("certificates/peer-educator/paper.yaml")), "paper.yaml");
        return printer.print(
                        paper,
                        new Printer.Issue(
                                fields(holder),
                                URI.create("https://xinhuo.example.cn/v/Jm4Zr0qWv2sT8yX1cB6nKA"),
                                AT,
                                List.of(badge, attachment)))
                .bytes();
    }

    private Tree tree(int size) {
        return new Growth(Frontier.EMPTY, leaves.subList(0, size)).tree();
    }

    String checkpoint(int size) {
        return new LogKeyService.Signing(signer, verifier)
                .signed(size, tree(size).root());
    }

    Proof proof(long index, int size) {
        return new Proof(Optional.empty(), index, tree(size).path(index), checkpoint(size));
    }

    static Map<String, String> fields(String holder) {
        return Map.of(
                "holder", holder,
                "scheme", "同伴教育者",
                "schemeEn", "Peer educator",
                "issuer", "太原市计生协",
                "issuerEn", "Taiyuan Family Planning Association",
                "issuedOn", "2026-11-22",
                "validUntil", "2027-11-21",
                "hours", "12",
                "number", "QJ-1401-P4-2026-000123-X",
                "verifyAt", "xinhuo.example.cn/v");
    }
}
