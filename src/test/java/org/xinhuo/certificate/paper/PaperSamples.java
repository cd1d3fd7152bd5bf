package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Jws;

/** Printed certificates for the tests of what stands above the printing. */
public final class PaperSamples {

    /** Papers of what is no credential, each in a file of its own; the first is what upright ones are built on. */
    public static final List<String> FURTHER = List.of("portrait", "appointment", "continuing-hours", "commendation");

    private PaperSamples() {}

    /** The text of every paper under certificates/, by scheme or by name. */
    public static SortedMap<String, String> papers() {
        SortedMap<String, String> papers = new TreeMap<>();
        Path root = Path.of("certificates");
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                papers.put(folder.getFileName().toString(), Files.readString(folder.resolve("paper.yaml")));
            }
            for (String name : FURTHER) {
                papers.put(name, Files.readString(root.resolve("paper-" + name + ".yaml")));
            }
            return papers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of {@link #papers()}, read. */
    public static PaperTemplate paper(String name) {
        SortedMap<String, String> papers = papers();
        return PaperTemplate.read(papers.get(name), name, papers);
    }

    /** On the paper of the peer educator, with a credential inside. */
    public static byte[] printed(Map<String, String> fields, URI verification, String credential) {
        return printed(PaperFixture.peerEducator(), fields, verification, credential);
    }

    public static byte[] printed(PaperTemplate paper, Map<String, String> fields, URI verification, String credential) {
        return PaperFixture.PRINTER
                .print(paper, new Printer.Issue(fields, verification, PaperFixture.AT, List.of(badge(credential))))
                .bytes();
    }

    /** On the paper of the peer educator, in its two parts. */
    public static PrintedFile file(String holder) {
        return PaperFixture.PRINTER.print(
                PaperFixture.peerEducator(), PaperFixture.issue(PaperFixture.of(holder), PaperFixture.VERIFICATION));
    }

    /** The printer of the samples. */
    public static Printer printer() {
        return PaperFixture.PRINTER;
    }

    /** One signed certificate of every design, by name. */
    public static SortedMap<String, byte[]> designs() throws IOException {
        SortedMap<String, byte[]> designs = new TreeMap<>();
        for (DesignSamples.Sample sample : DesignSamples.all()) {
            designs.put(
                    sample.name(),
                    PaperFixture.PRINTER.print(sample.paper(), sample.issue()).bytes());
        }
        return designs;
    }

    /** An invented certificate of the peer educator. */
    public static Map<String, String> fields(String holder) {
        return PaperFixture.of(holder);
    }

    static Attachment badge(String credential) {
        return new Attachment(
                "credential.jwt",
                "application/jwt",
                "本证书的机读凭证（Open Badges 3.0）",
                new Jws(PaperFixture.SIGNATORY).signed(credential));
    }

    /** Leaves it under target/pictures/ to be looked at, as a screen shows it and as a printer does. */
    public static void picture(byte[] file, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        try (var document = Loader.loadPDF(file)) {
            for (int dpi : List.of(110, 300)) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(0, dpi),
                        "png",
                        folder.resolve(name + "-" + dpi + ".png").toFile());
            }
        }
    }

    /** Who certified the key of the samples; known beforehand, for no file brings its own root. */
    public static X509Certificate root() {
        return PaperFixture.SIGNATORY.chain().get(1);
    }

    /** The certificate of who signed a file. */
    public static X509Certificate signer(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            var signed = new CMSSignedData(document.getLastSignatureDictionary().getContents(file));
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            @SuppressWarnings("unchecked")
            X509CertificateHolder own = (X509CertificateHolder) signed.getCertificates()
                    .getMatches(signer.getSID())
                    .iterator()
                    .next();
            return new JcaX509CertificateConverter().getCertificate(own);
        }
    }
}
