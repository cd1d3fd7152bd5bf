package org.xinhuo.certification.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.certification.Measure;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/**
 * 暂停, 恢复, 撤销. Each is in force from the day on which it is decided; the public reads the reason, officers the remark as
 * well. Suspending and lifting take one officer, a revocation waits for a second one.
 */
@ApplicationScoped
@Transactional
public class MeasureService {

    private static final int LONGEST_REMARK = 500;

    @Inject
    private Lives lives;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * From today on it is not in force, until it is lifted.
     *
     * @param reason one of {@link Measure#reasons}
     * @param remark for officers only
     * @throws Refusal if it is not in force, the reason is none, or it is the caller's own
     */
    @Allowed(Permission.AWARD)
    public void suspend(long credentialId, String reason, String remark) {
        takeAlone(Kind.SUSPENDED, credentialId, reason, remark);
    }

    /** From today on it is in force again, if it has not ended meanwhile. Reasons and refusals as in {@link #suspend}. */
    @Allowed(Permission.AWARD)
    public void lift(long credentialId, String reason, String remark) {
        takeAlone(Kind.LIFTED, credentialId, reason, remark);
    }

    private void takeAlone(Kind kind, long credentialId, String reason, String remark) {
        Credential credential = reachable(credentialId);
        Measure measure = measure(kind, reason, caller.personId());
        take(credential, measure, checked(remark));
    }

    /** Proposes to revoke; nothing changes until another officer has confirmed it. */
    @Allowed(Permission.AWARD)
    public void proposeRevocation(long credentialId, String reason, String remark) {
        Credential credential = reachable(credentialId);
        LocalDate day = LocalDate.now(clock);
        measure(Kind.REVOKED, reason, caller.personId())
                .mustBePossible(
                        credential.statusOn(day),
                        last(credential, day),
                        credential.getPerson().getId(),
                        day);
        String said = checked(remark);
        if (lives.openRevocation(credentialId).isPresent()) {
            throw new Refusal("refusal.revocation_proposed");
        }
        Revocation revocation = new Revocation(credential, reason, said, caller.personId(), clock.instant());
        lives.add(revocation);
        events.fire(LifeEvent.proposed(revocation));
    }

    /** @throws Refusal if the caller proposed it, it is their own, or somebody has decided meanwhile */
    @Allowed(Permission.AWARD)
    public void confirmRevocation(long credentialId) {
        Credential credential = reachable(credentialId);
        Revocation revocation = open(credential);
        Measure measure = measure(Kind.REVOKED, revocation.getReason(), revocation.getProposedBy());
        take(credential, measure, revocation.getRemark());
        revocation.confirm(caller.personId(), clock.instant());
    }

    /** Not to be revoked after all: who proposed it may say so as well as any other officer but the holder. */
    @Allowed(Permission.AWARD)
    public void dropRevocation(long credentialId) {
        Credential credential = reachable(credentialId);
        Revocation revocation = open(credential);
        if (credential.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.officer_concerned");
        }
        revocation.drop(caller.personId(), clock.instant());
        events.fire(LifeEvent.dropped(revocation));
    }

    private Revocation open(Credential credential) {
        return lives.openRevocation(credential.getId()).orElseThrow(() -> {
            boolean revoked = credential.statusOn(LocalDate.now(clock)) == Status.REVOKED;
            return new Refusal(revoked ? "refusal.revoked_already" : "refusal.revocation_gone");
        });
    }

    private Measure measure(Kind kind, String reason, long proposedBy) {
        if (!Measure.reasons(kind).contains(reason)) {
            throw new Refusal("refusal.measure_reason");
        }
        return new Measure(kind, reason, proposedBy, LocalDate.now(clock));
    }

    private void take(Credential credential, Measure measure, String remark) {
        LocalDate day = LocalDate.now(clock);
        Measure.Taken taken = measure.take(
                credential.statusOn(day),
                last(credential, day),
                credential.getPerson().getId(),
                caller.personId(),
                day);
        record(credential, taken, remark);
    }

    /** What is done to a credential is done to the one that follows it by renewal. */
    private void record(Credential credential, Measure.Taken taken, String remark) {
        CredentialEvent event = credential.happened(taken, remark, clock.instant());
        lives.add(event);
        events.fire(new CredentialChanged(credential, event));
        lives.followerForDeciding(credential)
                .filter(next -> last(next, event.getHappenedOn())
                        .filter(kind -> kind == Kind.REVOKED || kind == event.getKind())
                        .isEmpty())
                .ifPresent(next -> record(next, taken, remark));
    }

    private static Optional<Kind> last(Credential credential, LocalDate day) {
        return credential.lastMeasureOn(day).map(CredentialEvent::getKind);
    }

    private static String checked(String remark) {
        String said = remark == null ? "" : remark.strip();
        if (said.isEmpty()) {
            throw new Refusal("refusal.remark_missing");
        }
        if (said.length() > LONGEST_REMARK) {
            throw new Refusal("refusal.remark_long", LONGEST_REMARK, said.length());
        }
        return said;
    }

    private Credential reachable(long credentialId) {
        Credential credential = lives.getForDeciding(credentialId);
        caller.mustReach(Permission.AWARD, credential.getPath(), "credential", credentialId);
        if (!onlookers.decide(credential)) {
            throw new Refusal("refusal.office_decides");
        }
        return credential;
    }
}
