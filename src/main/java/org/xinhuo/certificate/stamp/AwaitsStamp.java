package org.xinhuo.certificate.stamp;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.shared.Refusal;

/** The file of a certificate is handed out to nobody yet: its bytes are others once its time stamp is in it. */
public class AwaitsStamp extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String about;

    private AwaitsStamp(String key, String about) {
        super(key);
        this.about = about;
    }

    @Override
    public Optional<String> about() {
        return Optional.of(about).filter(subject -> !subject.isEmpty());
    }

    /** @throws AwaitsStamp while its file still gets a time stamp */
    public static void mustBeOver(Certificate certificate) {
        mustBeOver(List.of(certificate), "refusal.paper_awaits_stamp", "certificate " + certificate.getNumber());
    }

    /** @throws AwaitsStamp while the file of one of them still gets a time stamp */
    public static void mustBeOver(Collection<Certificate> certificates) {
        mustBeOver(certificates, "refusal.papers_await_stamps", "");
    }

    private static void mustBeOver(Collection<Certificate> certificates, String key, String about) {
        if (certificates.stream().anyMatch(Certificate::isAwaitingStamp)) {
            throw new AwaitsStamp(key, about);
        }
    }
}
