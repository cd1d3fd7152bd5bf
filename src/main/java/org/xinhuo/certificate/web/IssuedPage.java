package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.CertificationService.Award;
import org.xinhuo.certification.CertificationService.Candidate;

/** What was issued, as officers see it beside an application or a person: the credential and its numbered paper. */
@Named("issued")
@RequestScoped
public class IssuedPage {

    @Inject
    private CertificationService certification;

    @Inject
    private CertificateService certificates;

    private final Map<List<Long>, Map<Long, Certificate>> papers = new HashMap<>();
    private Map<Long, String> numbers;
    private final Map<Set<Long>, List<Issued>> known = new HashMap<>();

    /** A credential with its paper. */
    public record Issued(Award award, Certificate certificate) {

        /** Whether its file is handed out. */
        public boolean handedOut() {
            return Withheld.isHandedOut(award.status(), certificate.isReplaced());
        }
    }

    /** What came of an application: one, or none. */
    public List<Issued> ofApplication(long applicationId) {
        return with(certification.awardsOf(List.of(applicationId)).values());
    }

    /** What came of several applications just now, in the order of numbers; asked before a form is carried out, and after. */
    public List<Issued> ofApplications(Collection<Long> applicationIds) {
        return known.computeIfAbsent(
                Set.copyOf(applicationIds),
                asked -> with(certification.awardsOf(asked).values()).stream()
                        .sorted(Comparator.comparing(one -> one.certificate().getNumber()))
                        .toList());
    }

    /** What somebody holds or held. */
    public List<Issued> ofPerson(long personId) {
        return with(certification.awardsTo(personId));
    }

    /** Numbers of the certificates that came of the applications on a page, by application. */
    public Map<Long, String> numbers(List<Candidate> candidates) {
        if (numbers == null) {
            Map<Long, Award> awards = certification.awardsOf(candidates.stream()
                    .map(candidate -> candidate.application().getId())
                    .toList());
            Map<Long, Certificate> papers = of(awards.values());
            numbers = awards.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> papers.get(
                            entry.getValue().credential().getId())
                    .getNumber()));
        }
        return numbers;
    }

    private List<Issued> with(Collection<Award> awards) {
        Map<Long, Certificate> papers = of(awards);
        return awards.stream()
                .map(award -> new Issued(award, papers.get(award.credential().getId())))
                .toList();
    }

    private Map<Long, Certificate> of(Collection<Award> awards) {
        return certificates.ofCredentials(
                awards.stream().map(award -> award.credential().getId()).toList());
    }

    /** The certificates of credentials whose holders are shown already, by credential. */
    public Map<Long, Certificate> papers(List<Long> credentials) {
        return papers.computeIfAbsent(credentials, certificates::ofCredentials);
    }
}
