package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificates.Named;
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
    private Certificates certificates;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    /** A paper and whose it is. */
    public record Held(String number, String holder) {

        /** What its file is called in a folder: sorts by number, found by name. */
        public String file() {
            return number + " " + holder + ".pdf";
        }
    }

    /**
     * What is taken along.
     *
     * @param papers in the order of their numbers
     * @param elsewhere those whose credentials another province looks after since; their files are for that one to hand out
     */
    public record Taken(List<Held> papers, List<Held> elsewhere) {}

    /** In which form they are taken along. */
    public enum Form {
        /** The signed files. */
        ZIP,
        /** One file for the print shop, without signatures. */
        PDF
    }

    /**
     * The papers of a round of the caller's organisations. That they were taken is logged.
     *
     * @throws NotFound if the round has certified nobody yet
     * @throws AwaitsStamp if they are to be printed and one still gets a time stamp: a file of pages does not say whose is
     *     missing
     */
    @Allowed(Permission.SEE_PEOPLE)
    public Taken take(String code, Form form) {
        Round round = rounds.get(code).round();
        List<Named> papers = papers(reviews.list(code).stream()
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
    public Taken takeOfBatch(long batch, Form form) {
        List<Named> papers = papers(batches.credentials(batch));
        return taken(papers, "batch " + batch, batches.get(batch).batch().getPath(), form);
    }

    private List<Named> papers(List<Long> credentials) {
        return IntStream.iterate(0, from -> from < credentials.size(), from -> from + AT_ONCE)
                .mapToObj(from -> credentials.subList(from, Math.min(credentials.size(), from + AT_ONCE)))
                .flatMap(some -> certificates.named(some).stream())
                .sorted(Comparator.comparing(Named::number))
                .toList();
    }

    private Taken taken(List<Named> papers, String subject, String path, Form form) {
        if (papers.isEmpty()) {
            throw new NotFound("papers", subject);
        }
        Map<Boolean, List<Named>> here = papers.stream()
                .collect(Collectors.partitioningBy(one -> caller.reaches(Permission.SEE_PEOPLE, one.path())));
        if (form == Form.PDF && here.get(true).stream().anyMatch(Named::awaitingStamp)) {
            throw AwaitsStamp.amongSeveral();
        }
        Taken taken = new Taken(held(here.get(true)), held(here.get(false)));
        events.fire(new PapersTaken(
                subject,
                path,
                form.name().toLowerCase(Locale.ROOT),
                taken.papers().size()));
        return taken;
    }

    private static List<Held> held(List<Named> papers) {
        return papers.stream().map(one -> new Held(one.number(), one.holder())).toList();
    }
}
