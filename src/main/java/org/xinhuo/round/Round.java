package org.xinhuo.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Window;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.Days;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Quotas;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * A certification round (认证批次) as it is kept: which association opened it for which scheme, on what days its stages are
 * held, and how many people each organisation below may send. What was done in it stands in its {@link ActRecord acts}, who
 * is in it in the {@link Candidacy candidacies}; the stage it is in follows from these and is never stored.
 */
@Entity
@Table(name = "certification_round")
public class Round extends Stored {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 100;

    private String code;
    private String scheme;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "own_rule_version")
    private int ownRuleVersion;

    private String title;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String path;

    @Column(name = "publicity_days")
    private int publicityDays;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "opened_by")
    private Person openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "round_stage", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "stage")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Stage, Days> stages = new EnumMap<>(Stage.class);

    @ElementCollection
    @CollectionTable(name = "round_quota", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "organisation")
    @Column(name = "places")
    private Map<String, Integer> quotas = new TreeMap<>();

    protected Round() {}

    /** @param rules of the scheme, whose weights, cut and rubric measure everybody in this round */
    Round(String code, Scheme scheme, Scheme.Rules rules, String title, Plan plan, Person openedBy, Instant now) {
        this.code = code;
        this.scheme = scheme.code();
        this.ruleVersion = rules.version();
        this.ownRuleVersion = rules.own();
        this.title = title;
        this.organisation = openedBy.getOrganisation();
        this.path = organisation.getPath();
        this.openedBy = openedBy;
        this.openedAt = now;
        plan(plan);
    }

    /** Sets the days anew; frozen by the notice. */
    void plan(Plan plan) {
        publicityDays = plan.publicityDays();
        stages.clear();
        plan.windows().forEach((stage, window) -> stages.put(stage, new Days(window)));
    }

    public Plan plan() {
        Map<Stage, Window> windows = stages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, days -> days.getValue().window()));
        return new Plan(windows, publicityDays);
    }

    void give(Quotas given) {
        quotas.clear();
        quotas.putAll(given.places());
    }

    public Quotas quotas() {
        return new Quotas(quotas);
    }

    public String getCode() {
        return code;
    }

    public String getScheme() {
        return scheme;
    }

    /** What everybody in it is measured by. */
    public Contest contest(Scheme of) {
        Scheme.Rules rules = of.version(ruleVersion, province(), ownRuleVersion);
        return new Contest(rules.round().orElseThrow());
    }

    /** Code of the organiser's province, whose rules hold for everybody in it; of the national association for its own. */
    String province() {
        return organisation.ofProvinceRank().getCode();
    }

    public String getTitle() {
        return title;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getPath() {
        return path;
    }

    public Person getOpenedBy() {
        return openedBy;
    }

    /** Version of the rules by which everybody in it is measured. */
    public int getRuleVersion() {
        return ruleVersion;
    }

    /**
     * The title as it is kept.
     *
     * @throws Refusal if there is none, or it is longer than {@link #LONGEST_TITLE}
     */
    public static String titleOf(String typed) {
        String title = typed == null ? "" : typed.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal("refusal.round_title", LONGEST_TITLE);
        }
        return title;
    }
}
