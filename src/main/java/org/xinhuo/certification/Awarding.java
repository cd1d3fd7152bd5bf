package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/**
 * Carrying out what was decided: the credential of who was approved. It follows from the decision alone, by its officer and
 * its day, whenever it is carried out and by whom; whether the officer might was asked when they decided. Joins the
 * transaction it finds. Who listens makes paper and registry entry.
 */
@ApplicationScoped
public class Awarding {

    @Inject
    private Dossiers dossiers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What an officer decided about somebody.
     *
     * @param application which was approved; empty where a round decided, and the application is written with the award
     * @param rules that were in force for them
     * @param issuer whose certificate it becomes
     * @param sentAt when they applied
     */
    public record Decided(
            Optional<Application> application,
            Person person,
            Scheme scheme,
            Scheme.Rules rules,
            Organisation issuer,
            Instant sentAt,
            long officer,
            Instant decidedAt) {

        /** @throws IllegalStateException if it was not approved */
        public static Decided of(Application approved, Scheme scheme, Organisation issuer) {
            if (approved.state() != Application.State.APPROVED) {
                throw new IllegalStateException("Application " + approved.getId() + " is not approved");
            }
            return new Decided(
                    Optional.of(approved),
                    approved.getPerson(),
                    scheme,
                    approved.rulesOf(scheme),
                    issuer,
                    approved.getSubmittedAt(),
                    approved.getDecidedBy(),
                    approved.getDecidedAt());
        }
    }

    /** Nobody was awarded, because one of them cannot be. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int place;

        Stopped(int place, RuntimeException cause) {
            super(cause);
            this.place = place;
        }

        /** Which one of those who were to be awarded, from 0. */
        public int place() {
            return place;
        }

        /** A {@link Refusal} if a rule is in the way. */
        @Override
        public synchronized RuntimeException getCause() {
            return (RuntimeException) super.getCause();
        }
    }

    /** @throws Refusal if they hold it already, the issuer has no code for certificates, or none can be made */
    public Credential award(Decided decided) {
        try {
            return award(List.of(decided)).get(0);
        } catch (Stopped stopped) {
            throw stopped.getCause();
        }
    }

    /**
     * Awards several people, or none of them. What is asked and what is stored of them goes to the database together: it
     * costs little more than one.
     *
     * @return their credentials in the same order
     * @throws Stopped says who cannot be awarded, and why
     */
    public List<Credential> award(List<Decided> together) {
        Known known = known(together);
        List<Application> applications = new ArrayList<>();
        each(together, i -> applications.add(application(together.get(i), known)));
        dossiers.add(applications);
        List<Credential> credentials = new ArrayList<>();
        each(together, i -> credentials.add(credential(together.get(i), applications.get(i), known)));
        dossiers.add(credentials);
        each(
                together,
                i -> events.fire(new CredentialAwarded(
                        credentials.get(i), together.get(i).scheme())));
        return credentials;
    }

    /** What is known of those who are awarded together: how often each applied for what, and what each holds or held. */
    private record Known(Map<Long, List<String>> applied, Map<Long, List<Credential>> held) {

        int appliesNow(Person person, String scheme) {
            List<String> before = applied.computeIfAbsent(person.getId(), first -> new ArrayList<>());
            before.add(scheme);
            return Collections.frequency(before, scheme);
        }

        List<Credential> heldBy(Person person) {
            return held.computeIfAbsent(person.getId(), first -> new ArrayList<>());
        }
    }

    private Known known(List<Decided> together) {
        Set<Long> people = together.stream().map(one -> one.person().getId()).collect(Collectors.toSet());
        dossiers.hold(people);
        return new Known(
                dossiers.applied(people),
                dossiers.credentials(people).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.getPerson().getId(), HashMap::new, Collectors.toList())));
    }

    private static void each(List<Decided> together, IntConsumer step) {
        for (int i = 0; i < together.size(); i++) {
            try {
                step.accept(i);
            } catch (RuntimeException why) {
                throw new Stopped(i, why);
            }
        }
    }

    private static Application application(Decided decided, Known known) {
        if (decided.application().isPresent()) {
            return decided.application().get();
        }
        Organisation issuer = decided.issuer();
        if (issuer.getIssuerCode() == null || issuer.getIssuerCode().isBlank()) {
            throw new Refusal("refusal.issuer_without_code", issuer.getName());
        }
        Application application = new Application(
                decided.person(),
                decided.scheme(),
                decided.rules(),
                issuer.ofProvinceRank().getCode(),
                known.appliesNow(decided.person(), decided.scheme().code()),
                decided.sentAt());
        application.approve(decided.officer(), decided.decidedAt());
        return application;
    }

    private Credential credential(Decided decided, Application approved, Known known) {
        String scheme = decided.scheme().code();
        LocalDate day = LocalDate.ofInstant(approved.getDecidedAt(), ChinaTime.ZONE);
        Person holder = approved.getPerson();
        List<Credential> before = known.heldBy(holder);
        Dossier held = new Dossier(List.of(), before);
        if (held.holds(scheme, day) || held.holds(scheme, LocalDate.now(clock))) {
            throw new Refusal("refusal.holds_already", holder.getName());
        }
        if (held.isSuspended(scheme, LocalDate.now(clock))) {
            throw new Refusal("refusal.holds_suspended", holder.getName());
        }
        Credential credential = new Credential(
                approved, decided.rules(), decided.issuer(), day, approved.getDecidedBy(), approved.getDecidedAt());
        before.add(credential);
        return credential;
    }

    /** Applications that were approved, by their id. */
    public Map<Long, Application> approved(Collection<Long> ids) {
        return dossiers.list(ids);
    }

    /**
     * An application that the caller decides now: whoever else wants to waits.
     *
     * @throws NotFound if it is not of the caller's organisations
     * @throws Refusal if it is the caller's own, or another office issues
     */
    Application toDecide(long id) {
        Application application = dossiers.get(id);
        caller.mustReach(Permission.AWARD, application.getPath(), "application", id);
        if (application.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.own_application");
        }
        if (!decides(application)) {
            throw new Refusal("refusal.issuer_decides", application.issuer().getName());
        }
        return dossiers.getForDeciding(application);
    }

    boolean decides(Application application) {
        return caller.reaches(Permission.AWARD, Organisation.topPath(application.getPath()));
    }
}
