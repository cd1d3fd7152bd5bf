import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Checks a certificate against the public log, without asking anybody:
 *
 * <pre>java CheckCertificate.java certificate.pdf checkpoint.txt [proof.tlog-proof] [--key KEY]</pre>
 *
 * The checkpoint is the published one, or better one that somebody else has kept. Needs nothing but a Java of version 17
 * or later, and shares no code with the application. Ends with 0 if everything holds, 1 if something does not, 2 if it was
 * asked wrongly, 3 if what it was given does not suffice to say.
 */
public class CheckCertificate {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String PROOF = "c2sp.org/tlog-proof@v1\n";
    private static final String RECORD = "xinhuo-certificate-record 1\n";
    private static final int MOST_BYTES = 1 << 20;

    /** Why it ends before its end. */
    static class Ending extends Exception {
        private static final long serialVersionUID = 1L;

        final int code;
        final String en;

        Ending(int code, String zh, String en) {
            super(zh);
            this.code = code;
            this.en = en;
        }
    }

    record Proof(String record, long index, List<byte[]> path, String checkpoint) {}

    record Checkpoint(String origin, long size, byte[] root, String text, List<String> signatures) {}

    public static void main(String[] args) {
        try {
            List<String> files = new ArrayList<>(List.of(args));
            int key = files.indexOf("--key");
            String trusted = null;
            if (key >= 0 && key + 1 < files.size()) {
                trusted = files.remove(key + 1);
                files.remove(key);
            }
            if (files.size() < 2 || files.size() > 3 || files.contains("--key")) {
                throw new Ending(
                        2,
                        "用法：java CheckCertificate.java 证书.pdf 检查点.txt [证明.tlog-proof] [--key 日志公钥]",
                        "usage: java CheckCertificate.java certificate.pdf checkpoint.txt [proof.tlog-proof] [--key KEY]");
            }
            check(read(files.get(0)), words(files.get(1)), files.size() == 3 ? words(files.get(2)) : null, trusted);
            say("成立：这张证书在公开日志里，内容没有被改动。", "It holds: the certificate is in the public log, and nothing in it was changed.");
        } catch (Ending e) {
            say((e.code == 1 ? "不成立：" : "") + e.getMessage(), (e.code == 1 ? "It does not hold: " : "") + e.en);
            System.exit(e.code);
        } catch (RuntimeException e) {
            say("有一份文件读不懂。", "One of the files cannot be read.");
            System.exit(2);
        }
    }

    private static void say(String zh, String en) {
        OUT.println(zh);
        OUT.println(en);
    }

    private static byte[] read(String file) throws Ending {
        try {
            if (Files.size(Path.of(file)) <= MOST_BYTES) {
                return Files.readAllBytes(Path.of(file));
            }
            throw new Ending(2, file + " 太大了。", file + " is too large.");
        } catch (IOException e) {
            throw new Ending(2, "读不了 " + file + "。", "Cannot read " + file + ".");
        }
    }

    private static String words(String file) throws Ending {
        return new String(read(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    static void check(byte[] pdf, String published, String later, String trusted) throws Ending {
        Proof proof = inside(pdf);
        if (proof.record == null || !proof.record.startsWith(RECORD)) {
            throw new Ending(1, "证书里的证明没有带记录。", "the proof in the certificate carries no record.");
        }
        Map<String, String> record = new TreeMap<>();
        proof.record.lines().skip(1).forEach(line -> record.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        X509Certificate seal = signedBy(pdf);
        say("文件的电子签名完好：" + seal.getSubjectX500Principal(), "The signature of the file is whole.");
        if (!hex(encoded(seal)).equals(record.get("signedBy"))) {
            throw new Ending(1, "签名的证书不是记录里写的那一张。", "the file is signed with another key than was recorded.");
        }
        record.forEach((name, value) -> OUT.println("  " + name + ": " + value));

        String key = trusted == null ? record.get("log") : trusted;
        Checkpoint first = signed(proof.checkpoint, record.get("log"));
        byte[] leaf = sha256(new byte[] {0}, sha256(proof.record.getBytes(StandardCharsets.UTF_8)));
        included(leaf, proof, first);
        say("日志第 " + (proof.index + 1) + " 条是这份记录。", "Entry " + (proof.index + 1) + " of the log is this record.");

        Checkpoint checkpoint = signed(published, key);
        say("检查点：" + checkpoint.origin + "，共 " + checkpoint.size + " 条；公钥 " + key,
                "Checkpoint of " + checkpoint.origin + " with " + checkpoint.size + " entries.");
        if (checkpoint.size <= proof.index) {
            throw new Ending(
                    3,
                    "这个检查点比证书早，说明不了什么。请取 " + first.size + " 条或更多时的检查点。",
                    "This checkpoint is older than the certificate. Get one of " + first.size + " entries or more.");
        }
        if (checkpoint.size == first.size) {
            if (!Arrays.equals(checkpoint.root, first.root)) {
                throw new Ending(1, "同样多的条目，两个检查点却不同：日志被改写过。",
                        "two checkpoints of the same size differ: the log was rewritten.");
            }
            return;
        }
        if (later == null) {
            throw new Ending(
                    3,
                    "还要一份证明：第 " + (proof.index + 1) + " 条在 " + checkpoint.size + " 条时的日志里。可从 …/log/proof/" + proof.index
                            + "/" + checkpoint.size + " 取得；或取 …/log/checkpoint/" + first.size + "。",
                    "One more file is needed: …/log/proof/" + proof.index + "/" + checkpoint.size + ", or use …/log/checkpoint/"
                            + first.size + " as the checkpoint.");
        }
        Proof second = proof(later);
        if (second.index != proof.index) {
            throw new Ending(2, "这份证明是另一条的。", "That proof is about another entry.");
        }
        included(leaf, second, checkpoint);
    }

    /** The proof among the files inside the file: its streams are unpacked as far as they begin as a proof does. */
    private static Proof inside(byte[] pdf) throws Ending {
        Matcher streams = Pattern.compile("stream\r?\n").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (streams.find()) {
            InputStream packed = new ByteArrayInputStream(pdf, streams.end(), pdf.length - streams.end());
            try (InputStream plain = new InflaterInputStream(packed)) {
                if (new String(plain.readNBytes(PROOF.length()), StandardCharsets.UTF_8).equals(PROOF)) {
                    return proof(PROOF + new String(plain.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                continue; // not packed, or not to its end: no proof of ours
            }
        }
        throw new Ending(1, "文件里没有公开日志的证明：不是这里发出的证书，或早于公开日志。",
                "the file carries no proof of the log: no certificate from here, or one of before there was a log.");
    }

    private static Proof proof(String text) throws Ending {
        try {
            int blank = text.indexOf("\n\n");
            List<String> lines = text.substring(0, blank).lines().toList();
            int at = lines.get(1).startsWith("extra ") ? 2 : 1;
            String record = at == 2 ? new String(decoded(lines.get(1).substring(6)), StandardCharsets.UTF_8) : null;
            if (!text.startsWith(PROOF) || !lines.get(at).startsWith("index ")) {
                throw new IllegalArgumentException(lines.get(at));
            }
            return new Proof(
                    record,
                    Long.parseLong(lines.get(at).substring(6)),
                    lines.subList(at + 1, lines.size()).stream().map(CheckCertificate::decoded).toList(),
                    text.substring(blank + 2));
        } catch (RuntimeException e) {
            throw new Ending(1, "证明读不懂。", "the proof cannot be read.");
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** A checkpoint, if the key signed it (C2SP signed-note and tlog-checkpoint). */
    private static Checkpoint signed(String note, String key) throws Ending {
        Checkpoint found;
        String[] named;
        byte[] typed;
        try {
            int blank = note.lastIndexOf("\n\n");
            String text = note.substring(0, blank + 1);
            List<String> lines = text.lines().toList();
            found = new Checkpoint(
                    lines.get(0), Long.parseLong(lines.get(1)), decoded(lines.get(2)), text,
                    note.substring(blank + 2).lines().toList());
            named = key.strip().split("\\+", 3);
            typed = decoded(named[2]);
        } catch (RuntimeException e) {
            throw new Ending(2, "检查点或公钥读不懂。", "The checkpoint or the key cannot be read.");
        }
        byte[] id = Arrays.copyOf(sha256((named[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
        for (String line : found.signatures) {
            String[] parts = line.split(" ");
            if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(named[0])) {
                continue;
            }
            byte[] signature = decoded(parts[2]);
            if (Arrays.equals(id, Arrays.copyOf(signature, 4))) {
                byte[] rest = Arrays.copyOfRange(signature, 4, signature.length);
                if (found.origin.equals(named[0]) && isGood(typed, found.text, rest)) {
                    return found;
                }
                throw new Ending(1, "检查点的签名不对。", "the signature of the checkpoint is wrong.");
            }
        }
        throw new Ending(
                1,
                "检查点不是这个日志签的（公钥 " + key + "）。日志换过公钥的话，请用 --key 指明。",
                "the checkpoint is not signed by this log. Where its key has changed since, name the new one with --key.");
    }

    private static boolean isGood(byte[] typed, String text, byte[] signature) throws Ending {
        try {
            byte[] spki = ByteBuffer.allocate(44)
                    .put(HexFormat.of().parseHex("302a300506032b6570032100"))
                    .put(typed, 1, 32)
                    .array();
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** RFC 9162, 2.1.3.2. */
    private static void included(byte[] leaf, Proof proof, Checkpoint checkpoint) throws Ending {
        long at = proof.index;
        long last = checkpoint.size - 1;
        byte[] hash = leaf;
        boolean enough = at >= 0 && at <= last;
        for (byte[] beside : proof.path) {
            enough &= last != 0;
            if (at % 2 == 1 || at == last) {
                hash = sha256(new byte[] {1}, beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        if (!enough || last != 0 || !Arrays.equals(hash, checkpoint.root)) {
            throw new Ending(1, "这份记录不在检查点所指的日志里。", "this record is not in the log that the checkpoint stands for.");
        }
    }

    /** The certificate whose key signed every byte of the file (PAdES, a detached CMS in the file). */
    private static X509Certificate signedBy(byte[] pdf) throws Ending {
        try {
            Matcher ranges = Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]")
                    .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
            int before = -1;
            int after = 0;
            int rest = 0;
            while (ranges.find()) {
                before = Integer.parseInt(ranges.group(1));
                after = Integer.parseInt(ranges.group(2));
                rest = Integer.parseInt(ranges.group(3));
            }
            if (before < 0 || after + rest != pdf.length) {
                throw new Ending(1, "文件没有签名，或签名以后又加了东西。", "the file is not signed, or something was added behind its signature.");
            }
            byte[] digest = sha256(Arrays.copyOf(pdf, before), Arrays.copyOfRange(pdf, after, pdf.length));
            String hex = new String(pdf, before + 1, after - before - 2, StandardCharsets.ISO_8859_1);
            Der envelope = new Der(HexFormat.of().parseHex(hex));
            byte[] room = envelope.bytes();
            for (int i = envelope.whole().length; i < room.length; i++) {
                if (room[i] != 0) {
                    throw new Ending(1, "签名后面的空位被填过。", "something was put into the room behind the signature.");
                }
            }
            Der data = envelope.inside().get(1).inside().get(0);
            List<Der> parts = data.inside();
            Der signer = parts.get(parts.size() - 1).inside().get(0);
            Der attributes = signer.inside().get(3);
            byte[] covered = attributes.whole();
            covered[0] = 0x31;
            boolean fits = attributes.inside().stream()
                    .filter(one -> hex(one.inside().get(0).value()).equals(hex(MESSAGE_DIGEST)))
                    .anyMatch(one -> Arrays.equals(digest, one.inside().get(1).inside().get(0).value()));
            if (!fits) {
                throw new Ending(1, "文件的内容被改动过。", "something in the file was changed.");
            }
            byte[] signature = signer.inside().get(5).value();
            List<X509Certificate> all = new ArrayList<>();
            for (Der one : parts.get(3).inside()) {
                all.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(one.whole())));
            }
            for (X509Certificate certificate : all) {
                if (verifies(certificate, covered, signature) && isVouchedFor(all)) {
                    return certificate;
                }
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Ending(3, "文件的签名不是这个程序能看的那一种。", "The signature of the file is of a kind that this program cannot judge.");
        }
        throw new Ending(1, "文件的电子签名不对。", "the signature of the file is wrong.");
    }

    /** Whether each certificate is signed by the one beside it that it names. */
    private static boolean isVouchedFor(List<X509Certificate> all) {
        for (X509Certificate one : all) {
            for (X509Certificate issuer : all) {
                try {
                    if (one.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                        one.verify(issuer.getPublicKey());
                    }
                } catch (GeneralSecurityException e) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final byte[] MESSAGE_DIGEST = HexFormat.of().parseHex("2a864886f70d010904");

    private static boolean verifies(X509Certificate certificate, byte[] covered, byte[] signed) {
        try {
            boolean rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
            Signature check = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            check.initVerify(certificate.getPublicKey());
            check.update(covered);
            return check.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A thing in DER: its bytes from one place on. */
    record Der(byte[] bytes, int at) {

        Der(byte[] bytes) {
            this(bytes, 0);
        }

        private int head() {
            return bytes[at + 1] >= 0 ? 2 : 2 + (bytes[at + 1] & 0x7f);
        }

        private int length() {
            int length = bytes[at + 1];
            if (length < 0) {
                length = 0;
                for (int i = 2; i < head(); i++) {
                    length = length << 8 | bytes[at + i] & 0xff;
                }
            }
            return length;
        }

        byte[] whole() {
            return Arrays.copyOfRange(bytes, at, at + head() + length());
        }

        byte[] value() {
            return Arrays.copyOfRange(bytes, at + head(), at + head() + length());
        }

        List<Der> inside() {
            List<Der> inside = new ArrayList<>();
            int end = at + head() + length();
            for (int next = at + head(); next < end; ) {
                Der one = new Der(bytes, next);
                inside.add(one);
                next += one.head() + one.length();
            }
            return inside;
        }
    }

    private static byte[] encoded(X509Certificate certificate) throws Ending {
        try {
            return sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new Ending(3, "签章证书读不懂。", "The certificate of the seal cannot be read.");
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
