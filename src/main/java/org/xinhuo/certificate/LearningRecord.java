package org.xinhuo.certificate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Status;
import org.xinhuo.course.Course;
import org.xinhuo.learning.LearningService;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.Judge;
import org.xinhuo.round.expert.ExpertRecord;
import org.xinhuo.shared.ChinaTime;

/**
 * Somebody's learning and certification record (学习与认证档案): all that the system keeps of what they learned, sat, applied
 * for, hold and judged, theirs to take along.
 *
 * @param expert what the expert pool keeps of them
 * @param panels where they sit or sat as a judge
 */
public record LearningRecord(
        Person person,
        Instant madeAt,
        List<Held> credentials,
        List<Applied> applications,
        List<Stood> rounds,
        List<Taken> courses,
        List<Attempt> tests,
        Optional<ExpertRecord> expert,
        List<Judge> panels) {

    /**
     * A credential as it stands on the day of the record, with its paper.
     *
     * @param address where strangers verify it
     */
    public record Held(
            Credential credential,
            Scheme scheme,
            Optional<Certificate> certificate,
            Optional<URI> address,
            Status status) {}

    /** An application, with the scheme where it is still declared. */
    public record Applied(Application application, Optional<Scheme> scheme) {}

    /** An application in a round. */
    public record Stood(Candidacy candidacy, Optional<Scheme> scheme) {}

    /** A course, with what it is called where it is still offered. */
    public record Taken(LearningService.Taken taken, Optional<Course> course) {}

    /** The day in China on which it was made. */
    LocalDate day() {
        return LocalDate.ofInstant(madeAt, ChinaTime.ZONE);
    }

    /** What a course is called, or its code where it is not offered any more. */
    String titleOf(String course) {
        return courses.stream()
                .filter(one -> one.taken().course().equals(course))
                .flatMap(one -> one.course().stream())
                .map(one -> one.title().zh())
                .findFirst()
                .orElse(course);
    }
}
