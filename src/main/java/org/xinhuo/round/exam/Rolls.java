package org.xinhuo.round.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.round.flow.ExamRoll;

/** Who has come to the exam of a round, put together for its records. */
@ApplicationScoped
public class Rolls {

    @Inject
    private Sittings sittings;

    @Inject
    private Clock clock;

    /** As it stands now; on paper where no online exam is set. */
    public ExamRoll of(String code) {
        Instant now = clock.instant();
        return sittings.find(code)
                .map(exam -> new ExamRoll(Optional.of(exam.hours()), sittings.begun(exam), now))
                .orElseGet(() -> ExamRoll.onPaper(now));
    }
}
