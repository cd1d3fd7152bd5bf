package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.xinhuo.certificate.BadgeSamples;
import org.xinhuo.certificate.CertificateNumber;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.InstitutionKey;
import org.xinhuo.certificate.paper.seal.Jws;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;

/**
 * How many complete certificates a core makes in a second, by CPU time of one thread: {@code bench.Certificates p256 20000};
 * {@code rsa}, or {@code rsa+p256} where the credential has a key of its own.
 * Complete certificates, one after the other, each of another holder and with another address: tagged, archivable, with its
 * credential signed inside, and signed as a whole.
 */
final class Certificates {

    private static final Path TEMPLATE = Path.of("certificates", "peer-educator", "paper.yaml");
    private static final URI SITE = URI.create("https://xinhuo.example.cn");
    private static final char[] PASSWORD = "specimen".toCharArray();
    private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");

    private static final int WARM = 5000;

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余";
    private static final String GIVEN = "知远昭修明华丽娟志强建国秀英伟芳敏静磊洋艳勇军杰涛超霞平刚桂安宁文博雅婷佳怡子涵梓萱浩宇欣妍一诺若曦";

    private final PaperTemplate paper;
    private final Printer printer;
    private final Jws jws;
    private final Random random = new Random(20261122);
    private int serial;

    /** @param keys of the file and of its credential: p256, rsa (of 2048 bits), or rsa+p256 */
    Certificates(String keys) throws IOException {
        paper = PaperTemplate.read(Files.readString(TEMPLATE), TEMPLATE.toString());
        Signatory signatory = signatory(keys.startsWith("rsa"));
        printer = new Printer(signatory);
        jws = new Jws(keys.equals("rsa+p256") ? signatory(false) : signatory);
    }

    private static Signatory signatory(boolean rsa) {
        byte[] store =
                rsa ? InstitutionKey.rsa(PASSWORD) : SpecimenKey.make("SPECIMEN", AT, new SecureRandom(), PASSWORD);
        return Signatory.of(store, PASSWORD);
    }

    PrintedFile next() {
        serial = serial % 999_999 + 1;
        Map<String, String> fields = new TreeMap<>(Map.of(
                "holder", name(),
                "scheme", "同伴教育者",
                "schemeEn", "Peer educator",
                "issuer", "安徽省计生协",
                "issuerEn", "Anhui Family Planning Association",
                "issuedOn", "2026-11-22",
                "validUntil", "2027-11-21",
                "hours", "12",
                "verifyAt", "xinhuo.example.cn/v",
                "number", CertificateNumber.of("34", "P1", 2026, serial).toString()));
        URI address = SITE.resolve("/v/" + token());
        Attachment credential = new Attachment(
                "credential.jwt",
                "application/jwt",
                "credential",
                jws.signed(BadgeSamples.json(fields, "peer-educator", address, SITE)));
        return printer.print(paper, new Printer.Issue(fields, address, AT, List.of(credential, proof())));
    }

    /** As long as that of a log of a million certificates, and like it of hashes that nothing packs. */
    private Attachment proof() {
        StringBuilder lines = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        for (int i = 0; i < 24; i++) {
            lines.append(token()).append(token()).append('\n');
        }
        return new Attachment(
                "log.tlog-proof", "text/plain", "proof", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param arguments the keys, and how many to make after as many, at most 5000, to get warm */
    public static void main(String[] arguments) throws IOException {
        Certificates certificates = new Certificates(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        for (int i = 0; i < Math.min(count, WARM); i++) {
            certificates.next();
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long bytes = 0;
        long own = 0;
        for (int i = 0; i < count; i++) {
            PrintedFile file = certificates.next();
            bytes += file.bytes().length;
            own += file.tail().length;
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(
                "%s: %.0f a CPU second, %d bytes, %d of them its own%n",
                arguments[0], count / seconds, bytes / count, own / count);
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(one(SURNAMES)).append(one(GIVEN));
        return random.nextInt(5) == 0
                ? name.toString()
                : name.append(one(GIVEN)).toString();
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
