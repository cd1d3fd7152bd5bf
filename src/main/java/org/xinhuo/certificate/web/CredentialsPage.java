package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.CertificationService.Standing;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Stage;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.TimeLeft;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 我的资质: what I hold and until when, what I still need, in order, and the one thing to do next. */
@Named
@RequestScoped
public class CredentialsPage {

    @Inject
    private CertificationService certification;

    @Inject
    private CertificateService certificates;

    @Inject
    private SchemeService schemes;

    @Inject
    private PeopleService people;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.scheme}")
    private String scheme;

    private Person self;
    private List<Standing> standings;
    private List<Held> held;

    /** A credential with its paper, on a day. */
    public record Held(Credential credential, Scheme scheme, Certificate certificate, Status status, LocalDate day) {

        /** Whether its file can be had. */
        public boolean handedOut() {
            return Withheld.isHandedOut(status, certificate.isReplaced());
        }

        public TimeLeft left() {
            return credential.left(day);
        }

        /** How much of its time is over. */
        public long percent() {
            long all = ChronoUnit.DAYS.between(credential.getValidFrom(), credential.getValidUntil());
            long over = ChronoUnit.DAYS.between(credential.getValidFrom(), day);
            return all <= 0 ? 100 : Math.max(0, Math.min(100, over * 100 / all));
        }
    }

    @PostConstruct
    void load() {
        LocalDate day = LocalDate.now(clock);
        self = people.self();
        standings = certification.standings();
        Map<Long, Certificate> papers = certificates.ofCredentials(standings.stream()
                .flatMap(one -> one.credentials().stream().map(Credential::getId))
                .toList());
        held = standings.stream()
                .flatMap(one -> one.credentials().stream()
                        .map(credential -> new Held(
                                credential,
                                one.scheme(),
                                papers.get(credential.getId()),
                                credential.statusOn(day),
                                day)))
                .toList();
    }

    public void apply() {
        if (notices.tries(() -> certification.apply(scheme))) {
            Redirect.to("/learn/credentials?done=applied");
        }
    }

    public Person getSelf() {
        return self;
    }

    public List<Held> getHeld() {
        return held;
    }

    /** How many of them are in force today. */
    public long getInForce() {
        return held.stream().filter(one -> one.status().isInForce()).count();
    }

    /** Schemes one does not hold at present and may apply for alone. */
    public List<Standing> getStandings() {
        LocalDate day = LocalDate.now(clock);
        return standings.stream()
                .filter(one ->
                        one.rules().round().isEmpty() && one.rules().toCome().isEmpty())
                .filter(one -> one.credentials().stream()
                        .map(credential -> credential.statusOn(day))
                        .noneMatch(status -> status.isInForce() || status == Status.SUSPENDED))
                .toList();
    }

    /** The next rank in each track in which something is held: what it still needs. */
    public List<Standing> getNext() {
        List<Scheme> declared = schemes.list();
        Set<String> inForce = held.stream()
                .filter(one -> one.status().isInForce())
                .map(one -> one.scheme().code())
                .collect(Collectors.toSet());
        return declared.stream()
                .map(Scheme::track)
                .distinct()
                .flatMap(track -> track.next(declared, inForce).stream())
                .flatMap(next -> standings.stream().filter(one -> one.scheme().equals(next)))
                .toList();
    }

    public RoundRules round(Standing standing) {
        return standing.rules().round().orElse(null);
    }

    /** What one goes through in a round once nothing is missing: what gives points, and the cut between. */
    public List<Stage> stages(Standing standing) {
        return standing.rules().round().stream()
                .flatMap(round -> round.stages().stream())
                .filter(stage -> stage.isScored() || stage == Stage.CUT)
                .toList();
    }

    /** Schemes one does not hold at present and cannot apply for here: in a round only, or not open yet. */
    public List<Scheme> getOthers() {
        List<Scheme> shown = Stream.concat(
                        getStandings().stream().map(Standing::scheme),
                        Stream.concat(
                                getNext().stream().map(Standing::scheme),
                                held.stream()
                                        .filter(one -> one.status().isInForce())
                                        .map(Held::scheme)))
                .toList();
        return schemes.list().stream().filter(one -> !shown.contains(one)).toList();
    }

    /** What one has applied for and is not decided: the first thing one looks for here. */
    public List<Standing> getWaiting() {
        return standings.stream().filter(this::isWaiting).toList();
    }

    public boolean isWaiting(Standing standing) {
        return state(standing, Application.State.WAITING);
    }

    public boolean isReturned(Standing standing) {
        return state(standing, Application.State.RETURNED);
    }

    public boolean mayApply(Standing standing) {
        return !isWaiting(standing);
    }

    /** Where one stands, above the name of the scheme. */
    public String words(Standing standing) {
        Optional<Application.State> state = standing.application().map(Application::state);
        if (state.isPresent() && state.get() != Application.State.APPROVED) {
            return words.constant("state", state.get());
        }
        return words.of(standing.judgement().isComplete() ? "credentials.may_apply" : "credentials.not_yet");
    }

    private static boolean state(Standing standing, Application.State state) {
        return standing.application()
                .filter(application -> application.state() == state)
                .isPresent();
    }
}
