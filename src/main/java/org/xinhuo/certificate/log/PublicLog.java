package org.xinhuo.certificate.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certificate.log.tree.Frontier;
import org.xinhuo.certificate.log.tree.Growth;
import org.xinhuo.certificate.log.tree.Hashing;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.Recorded;
import org.xinhuo.certificate.log.tree.Tree;

/**
 * The end of the log where certificates are recorded, in the transaction that issues them: both happen, or neither.
 * Because the place is taken before the file is made, the file carries its own proof.
 */
@ApplicationScoped
public class PublicLog {

    @Inject
    private LogEntries entries;

    @Inject
    private LogKeyService keys;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * A place in the log that waits for its certificate.
     *
     * @param proof with the record in it, for the file alone
     */
    public record Place(long index, Recorded record, Instant recordedAt, boolean late, Proof proof) {}

    /**
     * Lets nobody else record until this transaction ends. Said before a number is drawn, so that all who issue wait in
     * one order and never for each other.
     */
    public void hold() {
        entries.hold();
    }

    /**
     * Records certificates that are about to be made, and signs one checkpoint over all of them. Each must be
     * {@link #keep kept} in this transaction.
     */
    public List<Place> append(List<LogPaper> papers) {
        return append(papers, false);
    }

    /** @param late whether they were issued before and are recorded afterwards, which their entries then say */
    List<Place> append(List<LogPaper> papers, boolean late) {
        LogHead head = entries.hold();
        Instant now = clock.instant();
        LogKeyService.Signing signing = keys.signing();
        List<Recorded> records = papers.stream()
                .map(paper -> Recorded.of(paper.facts(signing.verifier().text(), now), random))
                .toList();
        Frontier before = head.frontier();
        Growth growth = new Growth(
                before, records.stream().map(one -> Hashing.leaf(one.entry())).toList());
        Tree tree = growth.tree();
        String checkpoint = signing.signed(tree.size(), tree.root());
        growth.full().forEach(entries::add);
        head.is(growth.after(), checkpoint);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            long index = before.size() + i;
            Proof proof = new Proof(Optional.of(records.get(i).text()), index, tree.path(index), checkpoint);
            places.add(new Place(index, records.get(i), now, late, proof));
        }
        return places;
    }

    /** Gives a place to the certificate it was taken for. */
    public void keep(Place place, long certificateId) {
        entries.add(new LogEntry(place.index(), place.record(), certificateId, place.recordedAt(), place.late()));
    }
}
