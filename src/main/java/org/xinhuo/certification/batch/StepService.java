package org.xinhuo.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Awarding;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Refusal;

/**
 * The steps in which a batch is carried out, each a transaction that holds the row of the batch: some people are awarded and
 * noted as awarded, or none of them is. Whoever goes on with the same batch elsewhere, another node or another request,
 * waits for the row and then finds who is left. What is logged is logged as the deed of the officer who decided.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class StepService {

    @Inject
    private Batches batches;

    @Inject
    private Awarding awarding;

    @Inject
    private SchemeService schemes;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<PlaceAwarded> places;

    /** A step that could not be taken because of one person. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long item;

        Stopped(long item, RuntimeException cause) {
            super(cause);
            this.item = item;
        }

        long item() {
            return item;
        }
    }

    @Transactional(TxType.REQUIRED)
    List<Long> listRunning() {
        return batches.listRunning();
    }

    @Transactional(TxType.REQUIRED)
    long left(long batch) {
        return batches.get(batch).getSize() - batches.count(batches.get(batch))[0];
    }

    /**
     * Awards the next people of a batch.
     *
     * @param most how many
     * @return whether some are left to be awarded now
     * @throws Stopped if one of them cannot be: then nobody was
     */
    boolean award(long id, int most) {
        Batch batch = batches.getForWork(id);
        if (batch.isPaused() || batch.isFinished()) {
            return false;
        }
        actor.is(batch.getDecidedBy(), batch.getDecidedByName());
        List<Item> items = batches.open(batch, most);
        try {
            award(items);
        } catch (Awarding.Stopped stopped) {
            throw new Stopped(items.get(stopped.place()).getId(), stopped.getCause());
        } catch (RuntimeException why) {
            throw most == 1 ? new Stopped(items.get(0).getId(), why) : why;
        }
        return goesOn(batch);
    }

    private void award(List<Item> items) {
        Map<Long, Application> approved = awarding.approved(
                items.stream().flatMap(item -> item.application().stream()).toList());
        List<Credential> made = awarding.award(items.stream()
                .map(item -> item.decided(
                        schemes.get(item.getScheme()),
                        item.application().map(approved::get).orElse(null)))
                .toList());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Credential its = made.get(i);
            item.isAwarded(its.getId(), clock.instant());
            item.candidacy().ifPresent(place -> places.fire(new PlaceAwarded(place, its.getId())));
        }
        batches.flush();
    }

    /** Notes why somebody cannot be awarded, unless somebody else was faster. */
    void refuse(long id, long itemId, Refusal why) {
        Batch batch = batches.getForWork(id);
        Item item = batches.item(itemId);
        if (item.isOpen()) {
            actor.is(batch.getDecidedBy(), batch.getDecidedByName());
            item.isRefused(why, clock.instant());
            events.fire(BatchEvent.refused(batch, item, why));
            goesOn(batch);
        }
    }

    private boolean goesOn(Batch batch) {
        boolean open = batches.hasOpen(batch);
        if (!open) {
            batch.finish(clock.instant());
        }
        return open;
    }
}
