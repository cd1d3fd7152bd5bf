package org.xinhuo.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.certification.batch.StepService.Stopped;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.Refusal;

/**
 * Carrying out batches, step by step. Whom a rule refuses is noted with the reason and holds nobody up; what fails for
 * another reason is tried again, and noted as failed when it fails for the same person again and again.
 */
@ApplicationScoped
class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class.getName());

    /** People in one transaction at most. */
    private static final int MOST = 50;

    /** Pages and officers who pause wait for a step, so it is short: a slow machine takes fewer people at once. */
    private static final long LONGEST_NANOS = 400_000_000L;

    private static final int TRIES = 3;

    @Inject
    private StepService steps;

    @Inject
    private Actor actor;

    List<Long> listRunning() {
        return steps.listRunning();
    }

    /** How many people of a batch are neither awarded nor refused, in digits. */
    String left(long batch) {
        return String.valueOf(steps.left(batch));
    }

    /** Goes on with a batch for so long, or until nobody is left or an officer pauses it. */
    void goOn(long batch, Duration atMost) {
        Long id = actor.personId();
        String name = actor.name();
        String address = actor.address();
        actor.comesFrom("");
        try {
            steps(batch, System.nanoTime() + atMost.toNanos());
        } finally {
            actor.is(id, name);
            actor.comesFrom(address);
        }
    }

    private void steps(long batch, long end) {
        Map<Long, Integer> tries = new HashMap<>();
        int most = MOST;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            long begin = System.nanoTime();
            try {
                more = steps.award(batch, most);
                most = System.nanoTime() - begin > LONGEST_NANOS ? Math.max(most / 2, 1) : Math.min(2 * most, MOST);
            } catch (Stopped stopped) {
                most = mend(batch, stopped, tries);
            } catch (RuntimeException e) {
                if (most == 1) {
                    throw e;
                }
                LOG.log(Level.WARNING, e, () -> "Batch " + batch + " is tried again one by one");
                most = 1;
            }
        }
    }

    /** @return how many to try next: the one who stops the others alone, so that it is certain who it is */
    private int mend(long batch, Stopped stopped, Map<Long, Integer> tries) {
        if (stopped.getCause() instanceof Refusal refusal) {
            steps.refuse(batch, stopped.item(), refusal);
            return MOST;
        }
        LOG.log(Level.WARNING, stopped.getCause(), () -> "Batch " + batch + ": item " + stopped.item() + " failed");
        if (tries.merge(stopped.item(), 1, Integer::sum) < TRIES) {
            return 1;
        }
        steps.refuse(batch, stopped.item(), new Refusal("refusal.award_failed"));
        return MOST;
    }
}
