package org.xinhuo.certification.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Awarding;
import org.xinhuo.certification.Scheme;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * One person of a batch: open, until they are awarded or a rule refuses them; who was refused can be tried again. What the
 * award depends on was written down with the decision.
 */
@Entity
@Table(name = "award_item")
class Item extends Stored {

    private static final int LONGEST_REASON = 1000;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "batch_id")
    private Batch batch;

    private int place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "application_id")
    private Long application;

    @Column(name = "candidacy_id")
    private Long candidacy;

    private String scheme;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "own_rule_version")
    private int ownRuleVersion;

    @Column(name = "rule_province")
    private String ruleProvince;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "issuer_id")
    private Organisation issuer;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "credential_id")
    private Long credential;

    @Column(name = "refused_for")
    private String refusedFor;

    protected Item() {}

    Item(Batch batch, int place, Plan.Entry entry) {
        this.batch = batch;
        this.place = place;
        this.person = entry.person();
        this.application = entry.application().orElse(null);
        this.candidacy = entry.candidacy().orElse(null);
        this.scheme = entry.scheme();
        this.ruleVersion = entry.ruleVersion();
        this.ownRuleVersion = entry.ownRuleVersion();
        this.ruleProvince = entry.province();
        this.issuer = entry.issuer();
        this.sentAt = entry.sentAt();
    }

    String getScheme() {
        return scheme;
    }

    /**
     * What was decided about somebody.
     *
     * @param approved their application; null where a round decided
     */
    Awarding.Decided decided(Scheme of, Application approved) {
        if (approved != null) {
            return Awarding.Decided.of(approved, of, issuer);
        }
        Scheme.Rules rules = of.version(ruleVersion, ruleProvince, ownRuleVersion);
        return new Awarding.Decided(
                Optional.empty(), person, of, rules, issuer, sentAt, batch.getDecidedBy(), batch.getDecidedAt());
    }

    void isAwarded(long made, Instant now) {
        credential = made;
        settledAt = now;
    }

    void isRefused(Refusal why, Instant now) {
        String written = why.getMessage();
        refusedFor = written.substring(0, Math.min(LONGEST_REASON, written.length()));
        settledAt = now;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    /** Place in the list, from 1. */
    int getPlace() {
        return place;
    }

    Person getPerson() {
        return person;
    }

    Optional<Long> application() {
        return Optional.ofNullable(application);
    }

    Optional<Long> candidacy() {
        return Optional.ofNullable(candidacy);
    }

    Optional<Long> credential() {
        return Optional.ofNullable(credential);
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusedFor)
                .map(written -> Refusal.logged(written).orElseGet(() -> new Refusal("refusal.award_failed")));
    }
}
