package org.xinhuo.certificate.stamp;

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
        if (certificate.isAwaitingStamp()) {
            throw new AwaitsStamp("refusal.paper_awaits_stamp", "certificate " + certificate.getNumber());
        }
    }

    /** Where the files of several are asked for in one, and one of them still gets a time stamp. */
    public static AwaitsStamp amongSeveral() {
        return new AwaitsStamp("refusal.papers_await_stamps", "");
    }
}
