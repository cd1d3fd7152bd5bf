package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificates.Named;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.certification.life.LifeService;
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
    private Certificates papers;

    @Inject
    private Caller caller;

    @Inject
    private LifeService lives;

    @Inject
    private Event<DomainEvent> events;

    /** What becomes of a paper when those of many are taken along. */
    public enum Lot {
        HANDED_OUT,
        /** It counts no longer, or not now. */
        WITHHELD,
        /** Another province looks after its credential since, and hands it out. */
        ELSEWHERE
    }

    /** A paper and whose it is. */
    public record Held(String number, String holder, Lot lot) {

        public boolean handedOut() {
            return lot == Lot.HANDED_OUT;
        }

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

    private record Found(Named paper, Lot lot) {}

    private record Stack(String subject, String path, List<Found> papers) {}

    /**
     * The papers of a round of the caller's organisations, in the order of their numbers.
     *
     * @throws NotFound if the round has certified nobody yet
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> list(String code) {
        return held(ofRound(code));
    }

    /**
     * The papers of a batch of the caller's organisations, as {@link #list}.
     *
     * @throws NotFound if nobody is awarded yet
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> listOfBatch(long batch) {
        return held(ofBatch(batch));
    }

    /**
     * As {@link #list}, to be taken along: that is logged.
     *
     * @throws AwaitsStamp if they are to be printed and one still gets a time stamp: a file of pages does not say whose is
     *     missing
     */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> take(String code, Form form) {
        return taken(ofRound(code), form);
    }

    /** As {@link #take}, of a batch. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Held> takeOfBatch(long batch, Form form) {
        return taken(ofBatch(batch), form);
    }

    /** The file of one of those that were taken along. */
    @Allowed(Permission.SEE_PEOPLE)
    public byte[] file(Held one) {
        return certificates.handOut(one.number(), "").bytes();
    }

    private Stack ofRound(String code) {
        Round round = rounds.get(code).round();
        List<Long> credentials = reviews.list(code).stream()
                .flatMap(one -> one.candidacy().credential().stream())
                .toList();
        return stack("round " + round.getCode(), round.getPath(), credentials);
    }

    private Stack ofBatch(long batch) {
        return stack("batch " + batch, batches.get(batch).batch().getPath(), batches.credentials(batch));
    }

    private Stack stack(String subject, String path, List<Long> credentials) {
        List<Found> papers = IntStream.iterate(0, from -> from < credentials.size(), from -> from + AT_ONCE)
                .mapToObj(from -> credentials.subList(from, Math.min(credentials.size(), from + AT_ONCE)))
                .flatMap(some -> papers(some).stream())
                .sorted(Comparator.comparing(one -> one.paper().number()))
                .toList();
        if (papers.isEmpty()) {
            throw new NotFound("papers", subject);
        }
        return new Stack(subject, path, papers);
    }

    private List<Found> papers(List<Long> credentials) {
        Map<Long, Status> worth = lives.statuses(credentials);
        return papers.named(credentials).stream()
                .map(one -> new Found(one, lot(one, worth.get(one.credentialId()))))
                .toList();
    }

    private Lot lot(Named paper, Status worth) {
        if (!caller.reaches(Permission.SEE_PEOPLE, paper.path())) {
            return Lot.ELSEWHERE;
        }
        return Withheld.isHandedOut(worth, false) ? Lot.HANDED_OUT : Lot.WITHHELD;
    }

    private List<Held> taken(Stack stack, Form form) {
        List<Named> out = stack.papers().stream()
                .filter(one -> one.lot() == Lot.HANDED_OUT)
                .map(Found::paper)
                .toList();
        if (form == Form.PDF && out.stream().anyMatch(Named::awaitingStamp)) {
            throw AwaitsStamp.amongSeveral();
        }
        events.fire(new PapersTaken(stack.subject(), stack.path(), form.name().toLowerCase(Locale.ROOT), out.size()));
        return held(stack);
    }

    private static List<Held> held(Stack stack) {
        return stack.papers().stream()
                .map(one -> new Held(one.paper().number(), one.paper().holder(), one.lot()))
                .toList();
    }
}
