package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certificate.design.PaperFiles;
import org.xinhuo.certificate.design.PublishedPapers;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.content.Mistake;

/** The paper of a scheme for its issuer: the last design it published, or else the file of the scheme. */
@ApplicationScoped
class Templates {

    @Inject
    private PaperFiles files;

    @Inject
    private PublishedPapers designs;

    /** What is wrong in the files; in those schemes no certificate can be made. */
    List<Mistake> mistakes() {
        return files.mistakes();
    }

    PaperTemplate of(String scheme, Organisation issuer) {
        return designs.inForce(issuer.getId(), scheme).orElseGet(() -> files.of(scheme));
    }

    /** The one of that version; of the files only the present one is kept. */
    Optional<PaperTemplate> find(String scheme, Organisation issuer, int version) {
        return designs.version(issuer.getId(), scheme, version)
                .or(() -> files.find(scheme).filter(file -> file.version() == version));
    }
}
