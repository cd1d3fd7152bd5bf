package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinhuo.certificate.CertificateNumber;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Jws;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;

/**
 * Printing the paper of certificates, in this process and on one thread, each for another name and address: tagged, signed
 * with P-256, and with a signed credential inside.
 */
final class PaperPrinting {

    private static final String TEMPLATE = "certificates/peer-educator/paper.yaml";

    private static final char[] PASSWORD = "specimen".toCharArray();
    private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");

    /** As long as a real one. */
    private static final String CREDENTIAL = "{\"id\":\"%s\",\"rest\":\"" + "credential ".repeat(115) + "\"}";

    private final Signatory signatory =
            Signatory.of(SpecimenKey.make("SPECIMEN", AT, new SecureRandom(), PASSWORD), PASSWORD);
    private final Printer printer = new Printer(signatory);
    private final Jws jws = new Jws(signatory);
    private final PaperTemplate template;
    private final List<Population.Holder> holders;
    private int printed;

    PaperPrinting(List<Population.Holder> holders) throws IOException {
        this.holders = holders;
        this.template = PaperTemplate.read(Files.readString(Path.of(TEMPLATE)), TEMPLATE);
    }

    /**
     * What a certificate costs.
     *
     * @param cpuMillis of the whole process, collecting garbage and compiling included
     * @param bytes of the file, on average
     */
    record Cost(int certificates, double perCpuSecond, double cpuMillis, int bytes) {}

    Cost measure(int warmUpSeconds, int seconds) {
        print(warmUpSeconds);
        int before = printed;
        long cpu = cpuNanos();
        long bytes = print(seconds);
        int certificates = printed - before;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        return new Cost(certificates, certificates / cpuSeconds, cpuSeconds * 1000 / certificates, (int)
                (bytes / certificates));
    }

    private long print(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long bytes = 0;
        while (System.nanoTime() < end) {
            bytes += print(holders.get(printed % holders.size()));
            printed++;
        }
        return bytes;
    }

    private int print(Population.Holder holder) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "holder", holder.name(),
                "scheme", "同伴教育者",
                "schemeEn", "Peer educator",
                "issuer", "安徽省计生协",
                "issuerEn", "Anhui Family Planning Association",
                "issuedOn", "2026-11-22",
                "validUntil", "2027-11-21",
                "hours", "12",
                "verifyAt", "xinhuo.example.cn/v",
                "number",
                        CertificateNumber.of("34", "P1", 2026, 1 + printed % 999_999)
                                .toString()));
        URI address = URI.create("https://xinhuo.example.cn/v/" + holder.token());
        Attachment credential = new Attachment(
                "credential.jwt", "application/jwt", "credential", jws.signed(CREDENTIAL.formatted(address)));
        return printer.print(template, new Printer.Issue(fields, address, AT, List.of(credential)))
                .bytes()
                .length;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
