package org.xinhuo.certificate.life;

import java.util.Map;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.DomainEvent;

/** Something was done about a paper that leaves it as it is: for the log. */
record PaperEvent(String action, String subject, String organisationPath, Map<String, Object> after)
        implements DomainEvent {

    static PaperEvent proposed(Correction correction, Credential credential) {
        return new PaperEvent(
                "correction_proposed",
                subject(correction.getCertificate()),
                credential.getPath(),
                Map.of("grounds", correction.getReason(), "name", correction.getHolder()));
    }

    static PaperEvent dropped(Correction correction, Credential credential) {
        return new PaperEvent(
                "correction_dropped",
                subject(correction.getCertificate()),
                credential.getPath(),
                Map.of("proposer", correction.getProposedBy()));
    }

    static PaperEvent copied(Copy copy, Credential credential) {
        return new PaperEvent(
                "copy_given",
                subject(copy.getCertificate()),
                credential.getPath(),
                Map.of("copy", copy.getNumber(), "grounds", copy.getReason()));
    }

    private static String subject(Certificate certificate) {
        return "certificate " + certificate.getNumber();
    }
}
