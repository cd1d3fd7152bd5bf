package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Jws;

/** Printed certificates for the tests of what stands above the printing. */
public final class PaperSamples {

    private PaperSamples() {}

    /** On the paper of the peer educator, with a credential inside. */
    public static byte[] printed(Map<String, String> fields, URI verification, String credential) {
        return printed(PaperFixture.peerEducator(), fields, verification, credential);
    }

    public static byte[] printed(PaperTemplate paper, Map<String, String> fields, URI verification, String credential) {
        return PaperFixture.PRINTER.print(
                paper, new Printer.Issue(fields, verification, PaperFixture.AT, List.of(badge(credential))));
    }

    /** The printer of the samples. */
    public static Printer printer() {
        return PaperFixture.PRINTER;
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
