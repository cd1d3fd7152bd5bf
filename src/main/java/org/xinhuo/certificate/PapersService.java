package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.round.ReviewService;
import org.xinhuo.round.Round;
import org.xinhuo.round.RoundService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;

/** The papers of all whom a round or a batch certified, for the office that hands them out. */
@ApplicationScoped
@Transactional
public class PapersService {

    /** Databases take only so many values in one question. */
    private static final int AT_ONCE = 500;

    @Inject
    private ReviewService reviews;

    @Inject
    private BatchService batches;

    @Inject
    private RoundService rounds;

    @Inject
    private CertificateService certificates;

    @Inject
    private Event<DomainEvent> events;

    /** A paper and whose it is. */
    public record Held(String number, String holder) {

        /** What its file is called in a folder: sorts by number, found by name. */
        public String file() {
            return number + " " + holder + ".pdf";
        }
    }

    /** In which form they are taken along. */
    public enum Form {
        /** The signed files. */
        ZIP,
        /** One file for the print shop, without signatures. */
        PDF
    }

    /**
     * The papers of a round of the caller's organisations, in the order of their numbers. That they were taken is logged.
     *
     * @throws NotFound if the round has certified nobody yet
     * @throws AwaitsStamp if they are to be printed and one still gets a time stamp: a file of pages does not say whose is
     *     missing
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> take(String code, Form form) {
        Round round = rounds.get(code).round();
        List<Certificate> papers = papers(reviews.list(code).stream()
                .flatMap(one -> one.candidacy().credential().stream())
                .toList());
        return taken(papers, "round " + round.getCode(), round.getPath(), form);
    }

    /**
     * The papers of a batch of the caller's organisations, as {@link #take}.
     *
     * @throws NotFound if nobody is awarded yet
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> takeOfBatch(long batch, Form form) {
        List<Certificate> papers = papers(batches.credentials(batch));
        return taken(papers, "batch " + batch, batches.get(batch).batch().getPath(), form);
    }

    private List<Certificate> papers(List<Long> credentials) {
        return IntStream.iterate(0, from -> from < credentials.size(), from -> from + AT_ONCE)
                .mapToObj(from -> credentials.subList(from, Math.min(credentials.size(), from + AT_ONCE)))
                .flatMap(some -> certificates.ofCredentials(some).values().stream())
                .sorted(Comparator.comparing(Certificate::getNumber))
                .toList();
    }

    private List<Held> taken(List<Certificate> papers, String subject, String path, Form form) {
        if (papers.isEmpty()) {
            throw new NotFound("papers", subject);
        }
        if (form == Form.PDF) {
            AwaitsStamp.mustBeOver(papers);
        }
        events.fire(new PapersTaken(subject, path, form.name().toLowerCase(Locale.ROOT), papers.size()));
        return papers.stream()
                .map(one -> new Held(one.getNumber(), one.getHolder()))
                .toList();
    }
}
