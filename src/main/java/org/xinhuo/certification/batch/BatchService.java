package org.xinhuo.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.AwardService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Sha256;

/** Deciding about many at once, and looking after what is carried out: how far it is, who was refused, pause and go on. */
@ApplicationScoped
@Transactional
public class BatchService {

    private static final Logger LOG = Logger.getLogger(BatchService.class.getName());

    /** An officer who approves a few sees them awarded on the next page; of many, how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    private Batches batches;

    @Inject
    private BatchWork work;

    @Inject
    private AwardService awards;

    @Inject
    private Caller caller;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A batch as an officer sees it.
     *
     * @param settled how many are awarded or refused
     * @param refused how many of these are refused
     * @param leads whether the caller may pause it, go on with it and try again
     */
    public record View(Batch batch, long settled, long refused, boolean leads) {

        public long awarded() {
            return settled - refused;
        }

        public long left() {
            return batch.getSize() - settled;
        }
    }

    /** Somebody who could not be awarded, and why. */
    public record RefusedOne(
            int place, Person person, Optional<Long> application, Optional<Long> candidacy, Refusal why) {}

    /**
     * What came of approving several applications.
     *
     * @param batch by which those are awarded who were approved; empty if nobody was
     * @param refused why the others were not, by application
     */
    public record Opened(Optional<Long> batch, Map<Long, Refusal> refused) {}

    /** Writes down, in the transaction in which an officer decides, whom they decided to award. */
    @Allowed(Permission.AWARD)
    public long open(Plan plan) {
        caller.mustReach(Permission.AWARD, plan.path(), "organisation", plan.path());
        Batch batch = new Batch(plan, actor, clock.instant());
        batches.add(batch);
        int place = 1;
        for (Plan.Entry entry : plan.entries()) {
            batches.add(new Item(batch, place++, entry));
        }
        batches.flush();
        events.fire(BatchEvent.decided(batch));
        return batch.getId();
    }

    /** Approves several applications of one province at once; what refuses one does not hold up the others. */
    @Allowed(Permission.AWARD)
    public Opened approve(Collection<Long> applications) {
        AwardService.Approved decided = awards.approve(applications);
        List<Application> approved = decided.approved();
        if (approved.isEmpty()) {
            return new Opened(Optional.empty(), decided.refused());
        }
        StringBuilder list = new StringBuilder("xinhuo-approved/1\n");
        approved.forEach(
                one -> list.append(one.getId() + "\t" + one.getPerson().getId() + "\t" + one.getScheme() + "\n"));
        Plan plan = new Plan(
                Optional.empty(),
                "",
                commonPath(approved),
                Sha256.hex(list.toString()),
                approved.stream().map(Plan.Entry::of).toList());
        return new Opened(Optional.of(open(plan)), decided.refused());
    }

    /** Of the province; of the whole country where the national association approves for several. */
    private String commonPath(List<Application> approved) {
        Set<String> paths = new HashSet<>();
        approved.forEach(one -> paths.add(Organisation.topPath(one.getPath())));
        return paths.size() == 1 ? paths.iterator().next() : caller.subtree(Permission.AWARD);
    }

    /**
     * Goes on with a batch for a moment, so that a small one is done when the next page comes. What fails in it does not
     * undo the decision, and the timer goes on with it.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    @Allowed(Permission.AWARD)
    public void begin(long id) {
        caller.mustReach(Permission.AWARD, batches.get(id).getPath(), "batch", id);
        try {
            work.goOn(id, PATIENCE);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Batch " + id + " could not go on at once");
        }
    }

    @Allowed(Permission.SEE_PEOPLE)
    public View get(long id) {
        Batch batch = batches.get(id);
        caller.mustReach(Permission.SEE_PEOPLE, batch.getPath(), "batch", id);
        return view(batch);
    }

    private View view(Batch batch) {
        long[] counts = batches.count(batch);
        return new View(batch, counts[0], counts[1], caller.reaches(Permission.AWARD, batch.getPath()));
    }

    /** Who could not be awarded, in the order of the list; of very many the first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<RefusedOne> refused(long id) {
        Batch batch = batches.get(id);
        caller.mustReach(Permission.SEE_PEOPLE, batch.getPath(), "batch", id);
        return batches.refused(batch).stream()
                .map(item -> new RefusedOne(
                        item.getPlace(),
                        item.getPerson(),
                        item.application(),
                        item.candidacy(),
                        item.refusal().orElseThrow()))
                .toList();
    }

    /** What came of the approvals of a round of the caller's organisations, the earliest first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<View> ofRound(String code) {
        return batches.ofRound(code).stream()
                .filter(batch -> caller.reaches(Permission.SEE_PEOPLE, batch.getPath()))
                .map(this::view)
                .toList();
    }

    /** The candidacies of a round that are awarded, or will be: it was decided about them. */
    @Allowed(Permission.SEE_PEOPLE)
    public Set<Long> candidacies(String round) {
        return Set.copyOf(batches.candidacies(round));
    }

    /** Credentials that were awarded by a batch so far, in the order of its list. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Long> credentials(long id) {
        Batch batch = batches.get(id);
        caller.mustReach(Permission.SEE_PEOPLE, batch.getPath(), "batch", id);
        return batches.credentials(batch);
    }

    /** What the caller's office has under way, and what has refused somebody. */
    @Allowed(Permission.AWARD)
    public List<Long> unsettled() {
        return batches.listUnsettled(caller.subtree(Permission.AWARD)).stream()
                .map(Batch::getId)
                .toList();
    }

    /** Nobody is awarded any more once this is done, until somebody goes on. */
    @Allowed(Permission.AWARD)
    public void pause(long id) {
        Batch batch = leading(id);
        if (batch.isFinished()) {
            throw new Refusal("refusal.batch_finished");
        }
        if (!batch.isPaused()) {
            batch.pause(clock.instant());
            events.fire(BatchEvent.paused(batch));
        }
    }

    @Allowed(Permission.AWARD)
    public void resume(long id) {
        Batch batch = leading(id);
        if (batch.isPaused()) {
            batch.resume();
            events.fire(BatchEvent.resumed(batch));
        }
    }

    /** Tries those again who were refused, after what refused them was mended. */
    @Allowed(Permission.AWARD)
    public void tryAgain(long id) {
        Batch batch = leading(id);
        int people = batches.tryAgain(batch);
        if (people > 0) {
            batch.reopen();
            events.fire(BatchEvent.triedAgain(batch, people));
        }
    }

    private Batch leading(long id) {
        Batch batch = batches.getForWork(id);
        caller.mustReach(Permission.AWARD, batch.getPath(), "batch", id);
        return batch;
    }
}
