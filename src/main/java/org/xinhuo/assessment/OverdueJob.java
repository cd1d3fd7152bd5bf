package org.xinhuo.assessment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every minute closes the attempts whose time is up, so that a closed browser does not hold back a result. */
@Singleton
public class OverdueJob {

    @Inject
    private AssessmentService assessments;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void run() {
        assessments.closeOverdue();
    }
}
