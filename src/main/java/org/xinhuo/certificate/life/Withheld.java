package org.xinhuo.certificate.life;

import java.util.Optional;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.Refusal;

/**
 * The file of a certificate is not handed out: what is worth nothing today would be taken for good by whoever sees it,
 * because the file itself cannot say so. A stamped copy would be another file, whose signature is broken and whose hash
 * nobody knows, so there is none.
 */
public class Withheld extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Certificate certificate;
    private final transient Credential credential;
    private final boolean own;

    private Withheld(Certificate certificate, Credential credential, boolean own) {
        super("refusal.paper_withheld", certificate.getNumber());
        this.certificate = certificate;
        this.credential = credential;
        this.own = own;
    }

    /** Whether the file of a paper is handed out. */
    public static boolean isHandedOut(Status status, boolean replaced) {
        return !replaced && (status.isInForce() || status == Status.TO_COME);
    }

    /**
     * @param status of the credential today
     * @param own whether the holder asks
     * @throws Withheld if it is not handed out
     */
    public static void mustBeHandedOut(Certificate certificate, Credential credential, Status status, boolean own) {
        if (!isHandedOut(status, certificate.isReplaced())) {
            throw new Withheld(certificate, credential, own);
        }
    }

    @Override
    public Optional<String> about() {
        return Optional.of("certificate " + certificate.getNumber());
    }

    public Certificate certificate() {
        return certificate;
    }

    public Credential credential() {
        return credential;
    }

    /** Whether the holder asked for it. */
    public boolean isOwn() {
        return own;
    }
}
