package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.certificate.paper.Booklet;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.course.CourseService;
import org.xinhuo.learning.LearningService;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.Judge;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.expert.ExpertService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Setting;

/**
 * Handing people their learning and certification record (学习与认证档案). It is always the caller's own: nobody is asked for,
 * so nobody else's can be had.
 */
@ApplicationScoped
@Transactional
public class RecordService {

    @Inject
    private PeopleService people;

    @Inject
    private LearningService learning;

    @Inject
    private CourseService courses;

    @Inject
    private AssessmentService assessments;

    @Inject
    private CertificationService certification;

    @Inject
    private SchemeService schemes;

    @Inject
    private CandidacyService candidacies;

    @Inject
    private ScoringService scoring;

    @Inject
    private ExpertService experts;

    @Inject
    private CertificateService certificates;

    @Inject
    private Press press;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The caller's record to be read and printed. */
    @Allowed(Permission.LEARN)
    public byte[] pdf() {
        LearningRecord record = own("pdf");
        try (Booklet booklet = press.booklet()) {
            return RecordPaper.write(record, booklet);
        }
    }

    /** The caller's record for other programs, in the form that {@code public/record-1.schema.json} lays down. */
    @Allowed(Permission.LEARN)
    public JsonObject json() {
        return RecordJson.of(own("json"), Setting.PUBLIC_URL.orElse("http://localhost:8080"));
    }

    private LearningRecord own(String form) {
        Person self = people.self();
        events.fire(new RecordTaken(self, form));
        List<LearningService.Taken> taken = learning.taken();
        return new LearningRecord(
                self,
                clock.instant(),
                held(self),
                certification.applications().stream()
                        .map(one -> new LearningRecord.Applied(one, schemes.find(one.getScheme())))
                        .toList(),
                candidacies.own().stream()
                        .map(one -> new LearningRecord.Stood(
                                one, schemes.find(one.getRound().getScheme())))
                        .toList(),
                taken.stream()
                        .map(one -> new LearningRecord.Taken(one, courses.find(one.course(), one.edition())))
                        .toList(),
                taken.stream()
                        .flatMap(one -> assessments.list(one.course()).stream())
                        .toList(),
                experts.own(),
                panels());
    }

    private List<LearningRecord.Held> held(Person self) {
        LocalDate day = LocalDate.now(clock);
        List<Credential> credentials =
                certification.dossiers(List.of(self.getId())).get(self.getId()).credentials();
        Map<Long, Certificate> papers = certificates.ofCredentials(
                credentials.stream().map(Credential::getId).toList());
        return credentials.stream()
                .map(one -> {
                    Optional<Certificate> paper = Optional.ofNullable(papers.get(one.getId()));
                    Optional<URI> address = paper.map(certificates::address);
                    return new LearningRecord.Held(
                            one, schemes.get(one.getScheme()), paper, address, one.statusOn(day));
                })
                .toList();
    }

    private List<Judge> panels() {
        return caller.may(Permission.JUDGE) ? scoring.seats() : List.of();
    }
}
