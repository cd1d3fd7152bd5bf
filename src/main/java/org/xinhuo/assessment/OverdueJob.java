package org.xinhuo.assessment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every minute closes the attempts whose time is up, so that a closed browser does not hold back a result. Each by
 * itself: what cannot be closed does not hold up the others. Nothing is thrown from here, because the container gives a
 * timer up for good when it has failed twice, and a database may be away for longer than that.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class OverdueJob {

    private static final Logger LOG = Logger.getLogger(OverdueJob.class.getName());

    @Inject
    private AssessmentService assessments;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void run() {
        try {
            assessments.listOverdue().forEach(this::close);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Attempts whose time is up could not be looked for; next try in a minute", e);
        }
    }

    private void close(long attemptId) {
        try {
            assessments.closeOverdue(attemptId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Attempt " + attemptId + " could not be closed; next try in a minute");
        }
    }
}
