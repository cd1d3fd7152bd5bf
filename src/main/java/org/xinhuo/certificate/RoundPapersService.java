package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.ReviewService;
import org.xinhuo.round.Round;
import org.xinhuo.round.RoundService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** The papers of all whom a round certified, for the office that hands them out. */
@ApplicationScoped
@Transactional
public class RoundPapersService {

    @Inject
    private ReviewService reviews;

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

    /**
     * The papers of a round of the caller's organisations, in the order of their numbers. That they were taken is logged.
     *
     * @throws NotFound if the round has certified nobody yet
     * @throws Refusal if one of them still gets a time stamp
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> take(String code) {
        Round round = rounds.get(code).round();
        List<Candidacy> certified = reviews.list(code).stream()
                .map(ReviewService.Case::candidacy)
                .filter(one -> one.credential().isPresent())
                .toList();
        Map<Long, Certificate> papers = certificates.ofCredentials(
                certified.stream().map(one -> one.credential().orElseThrow()).toList());
        if (papers.values().stream().anyMatch(Certificate::isAwaitingStamp)) {
            throw new Refusal("refusal.papers_await_stamps");
        }
        List<Held> held = certified.stream()
                .map(one -> new Held(
                        papers.get(one.credential().orElseThrow()).getNumber(),
                        one.getPerson().getName()))
                .sorted(Comparator.comparing(Held::number))
                .toList();
        if (held.isEmpty()) {
            throw new NotFound("papers", code);
        }
        events.fire(new RoundPapersTaken(round, held.size()));
        return held;
    }
}
