package org.xinhuo.certificate.stamp;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every few seconds sees to the certificates that wait for a time stamp, one after the other, until none waits or the
 * authority fails. It is asked in no transaction. A node that is killed here leaves a claim behind that ends by itself.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StampJob {

    private static final Logger LOG = Logger.getLogger(StampJob.class.getName());

    @Inject
    private StampService stamps;

    @Inject
    private StampDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void run() {
        try {
            while (desk.mayAsk() && stampNext()) {
                LOG.log(Level.FINE, "One more time stamp");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Time stamps could not be seen to; next try in some seconds", e);
        }
    }

    private boolean stampNext() {
        Optional<StampService.Unstamped> next = stamps.next();
        next.ifPresent(one -> desk.stamp(one.tail()).ifPresent(tail -> stamps.ready(one.certificateId(), tail)));
        return next.isPresent();
    }
}
