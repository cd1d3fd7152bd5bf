package org.xinhuo.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;

/** An examination was set, its hours were moved, or it was taken back. */
record ExaminationEvent(
        String action, String subject, String organisationPath, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    static ExaminationEvent set(Examination exam, Optional<ExamHours> were) {
        return new ExaminationEvent(
                "examination_set",
                "round " + exam.getCode(),
                exam.getPath(),
                were.map(ExaminationEvent::facts).orElse(Map.of()),
                facts(exam.hours()));
    }

    static ExaminationEvent takenBack(Examination exam) {
        return new ExaminationEvent(
                "examination_taken_back", "round " + exam.getCode(), exam.getPath(), facts(exam.hours()), Map.of());
    }

    private static Map<String, Object> facts(ExamHours hours) {
        return Map.of("opens", inChina(hours.opens()), "closes", inChina(hours.closes()));
    }

    private static LocalDateTime inChina(Instant moment) {
        return LocalDateTime.ofInstant(moment, ChinaTime.ZONE);
    }
}
