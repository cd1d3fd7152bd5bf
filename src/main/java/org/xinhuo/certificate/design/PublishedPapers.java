package org.xinhuo.certificate.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinhuo.certificate.paper.PaperTemplate;

/** What issuers print on by their own designs. What was published never changes, and so is read from its text once. */
@ApplicationScoped
public class PublishedPapers {

    private final Map<Version, PaperTemplate> read = new ConcurrentHashMap<>();

    @Inject
    private Designs designs;

    private record Version(long organisation, String scheme, int number) {}

    /** Empty where the issuer has published none and the file of the scheme holds. */
    public Optional<PaperTemplate> inForce(long organisation, String scheme) {
        int last = designs.last(organisation, scheme);
        return last == 0 ? Optional.empty() : version(organisation, scheme, Design.VERSIONS_FROM + last);
    }

    /**
     * A version that an issuer published.
     *
     * @param version as a certificate keeps it
     */
    public Optional<PaperTemplate> version(long organisation, String scheme, int version) {
        return Optional.ofNullable(read.computeIfAbsent(
                new Version(organisation, scheme, version - Design.VERSIONS_FROM),
                asked -> designs.findPublished(asked.organisation(), asked.scheme(), asked.number())
                        .map(design -> design.template(design.paper().orElseThrow()))
                        .orElse(null)));
    }
}
