package org.xinhuo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * Somebody asks to be certified (申报). It waits for an officer, who approves it or returns it with a reason; a returned
 * one may be followed by another. It is judged by the rules that were in force when it was sent.
 */
@Entity
public class Application extends Stored {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public enum Decision {
        APPROVED,
        RETURNED
    }

    /** Where it stands: derived from the decision. */
    public enum State {
        /** 待审核. */
        WAITING,
        /** 已批准. */
        APPROVED,
        /** 已退回. */
        RETURNED
    }

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
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String path;

    @Column(name = "attempt_no")
    private int number;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String reason;

    protected Application() {}

    /** @param province whose rules they are: the person's own, or that of the organiser of a round */
    Application(Person person, Scheme scheme, Scheme.Rules rules, String province, int number, Instant now) {
        this.person = person;
        this.scheme = scheme.code();
        this.ruleVersion = rules.version();
        this.ownRuleVersion = rules.own();
        this.ruleProvince = province;
        this.organisation = person.getOrganisation();
        this.path = organisation.getPath();
        this.number = number;
        this.submittedAt = now;
    }

    void approve(long by, Instant now) {
        decide(Decision.APPROVED, by, now);
    }

    void giveBack(String why, long by, Instant now) {
        String text = reasonOf(why);
        decide(Decision.RETURNED, by, now);
        reason = text;
    }

    /**
     * The reason as it is kept.
     *
     * @throws Refusal if there is none, or it is longer than {@link #LONGEST_REASON}: whoever applied could not mend it
     */
    public static String reasonOf(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new Refusal("refusal.reason_missing");
        }
        if (text.length() > LONGEST_REASON) {
            throw new Refusal("refusal.reason_long", LONGEST_REASON, text.length());
        }
        return text;
    }

    private void decide(Decision decided, long by, Instant now) {
        mustWait();
        decision = decided;
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws Refusal if somebody decided */
    void mustWait() {
        if (decision != null) {
            throw new Refusal(
                    decision == Decision.APPROVED ? "refusal.approved_already" : "refusal.returned_already",
                    person.getName());
        }
    }

    public State state() {
        if (decision == null) {
            return State.WAITING;
        }
        return decision == Decision.APPROVED ? State.APPROVED : State.RETURNED;
    }

    /** The association of province rank that the applicant belongs to: its certificate it becomes, so it decides. */
    public Organisation issuer() {
        return person.getOrganisation().ofProvinceRank();
    }

    public Person getPerson() {
        return person;
    }

    public String getScheme() {
        return scheme;
    }

    public int getRuleVersion() {
        return ruleVersion;
    }

    /** The rules by which it is judged, wherever the person has moved since. */
    Scheme.Rules rulesOf(Scheme of) {
        return of.version(ruleVersion, ruleProvince, ownRuleVersion);
    }

    String getRuleProvince() {
        return ruleProvince;
    }

    public String getPath() {
        return path;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    int getNumber() {
        return number;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Id of the person who approved or returned it; null while it waits. */
    Long getDecidedBy() {
        return decidedBy;
    }

    /** Why it was returned; null unless it was. */
    public String getReason() {
        return reason;
    }
}
