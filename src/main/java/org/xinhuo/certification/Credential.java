package org.xinhuo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.region.RegionCode;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * One person's holding of one scheme for one period (资质). Awarded by the approval of an application, it lasts until its
 * last day, unless it is suspended for a while or revoked for good. Nothing about it is ever deleted.
 */
@Entity
public class Credential extends Stored {

    /** Days before the last one from which a holder is told that the end is near. */
    public static final int SOON_DAYS = 90;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

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

    private String path;

    private Integer region;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "follows_id")
    private Long follows;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "awarded_at")
    private Instant awardedAt;

    @Column(name = "awarded_by")
    private Long awardedBy;

    @OneToMany(mappedBy = "credential")
    @OrderBy("happenedOn, id")
    private List<CredentialEvent> events = new ArrayList<>();

    protected Credential() {}

    Credential(
            Application application,
            Scheme.Rules rules,
            Organisation issuer,
            LocalDate from,
            long awardedBy,
            Instant now) {
        this.person = application.getPerson();
        this.scheme = application.getScheme();
        this.ruleVersion = rules.version();
        this.ownRuleVersion = rules.own();
        this.ruleProvince = application.getRuleProvince();
        this.issuer = issuer;
        this.path = person.getOrganisation().getPath();
        this.region = person.getOrganisation().region().map(RegionCode::value).orElse(null);
        this.applicationId = application.getId();
        this.validFrom = from;
        this.validUntil = rules.validity().lastDay(from);
        this.awardedBy = awardedBy;
        this.awardedAt = now;
    }

    /** The one that follows another by renewal. */
    private Credential(
            Credential before, Scheme.Rules rules, Organisation issuer, LocalDate from, long by, Instant now) {
        this.person = before.person;
        this.scheme = before.scheme;
        this.ruleVersion = rules.version();
        this.ownRuleVersion = rules.own();
        this.ruleProvince = Organisation.topCode(before.path);
        this.issuer = issuer;
        this.path = before.path;
        this.region = before.region;
        this.follows = before.getId();
        this.validFrom = from;
        this.validUntil = rules.validity().lastDay(from);
        this.awardedBy = by;
        this.awardedAt = now;
    }

    /**
     * Another one follows it (换证), for one more period; this one stays as it is until its last day.
     *
     * @param rules by which the new period lasts
     * @throws Refusal if that has been done
     */
    public Credential renew(Scheme.Rules rules, Organisation by, LocalDate day, long officer, Instant now) {
        if (isRenewed()) {
            throw new Refusal("refusal.renewed_already");
        }
        LocalDate from = RenewalRules.nextFirstDay(validUntil, day);
        events.add(new CredentialEvent(this, CredentialEvent.Kind.RENEWED, day, officer, now));
        return new Credential(this, rules, by, from, officer, now);
    }

    /** Path of the office that takes measures on it: the issuer, or the province that took it over (转入). */
    public String officePath() {
        return path.startsWith(issuer.getPath()) ? issuer.getPath() : Organisation.topPath(path);
    }

    /** Another province looks after it from this day on (转入); number, issuer and validity stay. */
    public CredentialEvent moveTo(Organisation to, LocalDate day, long officer, Instant now) {
        path = to.getPath();
        region = to.region().map(RegionCode::value).orElse(null);
        CredentialEvent event = new CredentialEvent(this, CredentialEvent.Kind.TRANSFERRED, day, officer, now);
        events.add(event);
        return event;
    }

    /** Whether another one follows it. */
    public boolean isRenewed() {
        return events.stream().anyMatch(event -> event.getKind() == CredentialEvent.Kind.RENEWED);
    }

    public Status statusOn(LocalDate day) {
        Optional<CredentialEvent> last = lastMeasureOn(day);
        if (last.isPresent() && last.get().getKind() == CredentialEvent.Kind.REVOKED) {
            return Status.REVOKED;
        }
        if (day.isBefore(validFrom)) {
            return Status.TO_COME;
        }
        if (day.isAfter(validUntil)) {
            return isRenewed() ? Status.RENEWED : Status.EXPIRED;
        }
        if (last.isPresent() && last.get().getKind() == CredentialEvent.Kind.SUSPENDED) {
            return Status.SUSPENDED;
        }
        return left(day).days() <= SOON_DAYS ? Status.ENDING_SOON : Status.VALID;
    }

    /** The last measure that was taken about it up to and including a day. */
    public Optional<CredentialEvent> lastMeasureOn(LocalDate day) {
        return events.stream()
                .filter(event -> event.getKind().isMeasure())
                .filter(event -> !event.getHappenedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** What is left of its validity on a day. */
    public TimeLeft left(LocalDate day) {
        return new TimeLeft(day, validUntil);
    }

    /**
     * What officers decided about it, kept for ever.
     *
     * @param remark for officers only
     */
    public CredentialEvent happened(Measure.Taken taken, String remark, Instant now) {
        CredentialEvent event = new CredentialEvent(this, taken, remark, now);
        events.add(event);
        return event;
    }

    public Person getPerson() {
        return person;
    }

    public String getScheme() {
        return scheme;
    }

    /** The rules by which it was awarded. */
    public Scheme.Rules rulesOf(Scheme of) {
        return of.version(ruleVersion, ruleProvince, ownRuleVersion);
    }

    public Organisation getIssuer() {
        return issuer;
    }

    /** Path of the organisation that looks after it: its holder's when it was awarded, another since it was transferred. */
    public String getPath() {
        return path;
    }

    public Integer getRegion() {
        return region;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day on which it is in force. */
    public LocalDate getValidUntil() {
        return validUntil;
    }

    /** When it was approved. */
    public Instant getAwardedAt() {
        return awardedAt;
    }

    /** Id of the person who approved it; null where it came from elsewhere. */
    Long getAwardedBy() {
        return awardedBy;
    }

    public Long getApplicationId() {
        return applicationId;
    }

    /** Id of the one it follows by renewal; null for the first. */
    public Long getFollows() {
        return follows;
    }

    public List<CredentialEvent> getEvents() {
        return List.copyOf(events);
    }
}
