package org.xinhuo.certification.batch;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every two seconds for batches that are not carried out, so that they go on by themselves after a restart, and goes
 * on with each for a while in turn, once the schema is up to date. As in other timers nothing is thrown from here: a database may be away for long.
 */
@Singleton
@DependsOn("Start")
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchJob {

    private static final Logger LOG = Logger.getLogger(BatchJob.class.getName());

    /** Of one batch, before the next has its turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    @Inject
    private BatchWork work;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void run() {
        try {
            work.listRunning().forEach(this::goOn);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Batches could not be looked for; next try in two seconds", e);
        }
    }

    private void goOn(long batch) {
        try {
            LOG.log(Level.INFO, "Batch {0} goes on, {1} left", new Object[] {String.valueOf(batch), work.left(batch)});
            work.goOn(batch, TURN);
            LOG.log(Level.INFO, "Batch {0} has {1} left", new Object[] {String.valueOf(batch), work.left(batch)});
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Batch " + batch + " could not go on; next try in two seconds");
        }
    }
}
