package org.xinhuo.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.paper.Booklet;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.ofd.ReadingCopy;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Jws;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.StartUpOnly;

/**
 * The printer of this node. It holds every letter of its faces, some 50 MB, and so is made once and only where a
 * certificate is issued or copied: not for those who verify one, and not a second time for the proxy the container puts before it.
 */
@ApplicationScoped
public class Press {

    private static final String BADGE = Message.of("badge.file", Locale.SIMPLIFIED_CHINESE);

    private static final String PROOF = Message.of("log.file", Locale.SIMPLIFIED_CHINESE);

    @Inject
    private SealService seals;

    private Signatory signatory;
    private Signatory credentials;
    private Printer printer;
    private Jws jws;

    @PostConstruct
    void set() {
        signatory = seals.signatory();
        printer = new Printer(signatory, faces());
        credentials = seals.credentials();
        jws = new Jws(credentials);
    }

    private static Optional<Path> faces() {
        return Setting.FONTS.find().map(Path::of);
    }

    /**
     * Looks whether the further faces are there before a name needs them, so that a wrong setting is known at the start.
     *
     * @throws IllegalStateException says what is wrong with it
     */
    @StartUpOnly
    public static void prepare() {
        faces().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new IllegalStateException("XINHUO_FONTS " + folder + ": there is no such folder");
        });
    }

    Booklet booklet() {
        return printer.booklet();
    }

    /** @throws Refusal if the certificate of a signing key is not in force at that moment */
    PrintedFile print(PaperTemplate paper, Printer.Issue issue) {
        if (!signatory.maySignAt(issue.at()) || !credentials.maySignAt(issue.at())) {
            throw new Refusal("refusal.seal_out_of_date");
        }
        return printer.print(paper, issue);
    }

    /** A sheet that is no certificate: a proof of a design, or the layer for a sheet printed before. */
    public byte[] proof(PaperTemplate paper, Map<String, String> fields, URI verification) {
        return printer.proof(paper, fields, verification);
    }

    /** A certificate that was printed on this paper, once more as OFD, to be read. */
    byte[] readingCopy(Certificate certificate, PaperTemplate paper, URI verification) {
        String about = Message.of("ofd.about", Locale.SIMPLIFIED_CHINESE, certificate.getSha256());
        return new ReadingCopy(certificate.fields(), verification, certificate.getSha256(), about)
                .print(printer, paper);
    }

    /** The same certificate for machines, signed, to go inside the file. */
    Attachment badge(String credential) {
        return new Attachment("credential.jwt", "application/jwt", BADGE, jws.signed(credential));
    }

    /** That it stands in the public log, and what was recorded of it there, to go inside the file. */
    Attachment proof(Proof proof) {
        return new Attachment(
                "log.tlog-proof", "text/plain", PROOF, proof.text().getBytes(StandardCharsets.UTF_8));
    }

    /** With which key it signs. */
    String fingerprint() {
        return signatory.fingerprint();
    }
}
