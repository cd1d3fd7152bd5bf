package org.xinhuo.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Requirement;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.flow.Entry;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * Somebody stands in a round (参评): sent by an organisation within its quota, or by their own application. The review
 * accepts it, refuses it, or returns it to be mended (退回补正); a returned one is sent again.
 */
@Entity
public class Candidacy extends Stored {

    /** What the review decided last. */
    public enum Decision {
        ACCEPTED,
        RETURNED,
        REFUSED
    }

    /** Where it stands: derived from what the review decided and what came after. */
    public enum State {
        /** 待审核. */
        WAITING,
        /** 审核通过. */
        ACCEPTED,
        /** 退回补正. */
        RETURNED,
        /** 审核不通过. */
        REFUSED
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private Round round;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    private Organisation sender;

    private String number;

    @Column(name = "sent_by")
    private long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "recommendation")
    private String statement;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "written_mark")
    private BigDecimal writtenMark;

    private boolean absent;

    @Column(name = "on_paper_for")
    private String onPaperFor;

    @Column(name = "missed_panel_for")
    private String missedPanelFor;

    @Column(name = "credential_id")
    private Long credentialId;

    @ElementCollection
    @CollectionTable(name = "candidacy_confirmation", joinColumns = @JoinColumn(name = "candidacy_id"))
    @MapKeyColumn(name = "requirement")
    @Column(name = "confirmed_on")
    private Map<String, LocalDate> confirmations = new TreeMap<>();

    protected Candidacy() {}

    /**
     * @param number 参评号 in the round, three digits or more
     * @param sender the organisation in whose quota it counts
     * @param statement why this person, in the sender's words; may be empty
     */
    Candidacy(Round round, Person person, Organisation sender, String number, String statement, long by, Instant now) {
        this.round = round;
        this.person = person;
        this.sender = sender;
        this.number = number;
        this.statement = statement;
        this.sentBy = by;
        this.sentAt = now;
    }

    /** Its sender recommends it: that it does need not be confirmed from papers again. */
    void isRecommended(LocalDate day) {
        Arrays.stream(IssuingLevel.values())
                .filter(level -> level.includes(sender.getKind()))
                .map(Requirement.Recommended::new)
                .forEach(one -> confirmations.put(one.key(), day));
    }

    /** Sends again what was returned. */
    void sendAgain(String mended, long by, Instant now) {
        if (state() != State.RETURNED) {
            throw new Refusal("refusal.candidacy_not_returned");
        }
        statement = mended;
        sentBy = by;
        sentAt = now;
    }

    /** @throws Refusal if it is decided, or a return or refusal gives no reason */
    void decide(Decision decided, String why, long by, Instant now) {
        if (state() != State.WAITING) {
            throw new Refusal("refusal.candidacy_decided", person.getName());
        }
        reason = decided == Decision.ACCEPTED ? null : Application.reasonOf(why);
        decision = decided;
        decidedBy = by;
        decidedAt = now;
    }

    public State state() {
        if (decision == null || decision == Decision.RETURNED && sentAt.isAfter(decidedAt)) {
            return State.WAITING;
        }
        return State.valueOf(decision.name());
    }

    /**
     * Notes the mark of the written exam, or that somebody was not there.
     *
     * @param onPaper why that does not come from the online exam that is set; null where none is, and where it does
     */
    void mark(Optional<Mark> mark, String onPaper) {
        writtenMark = mark.map(Mark::stated).orElse(null);
        absent = mark.isEmpty();
        onPaperFor = onPaper;
    }

    /** Takes back what was noted, before the marks are confirmed. */
    void unmark() {
        writtenMark = null;
        absent = false;
        onPaperFor = null;
    }

    /** Whether it is known what the exam gave: a mark, or that they were absent. */
    public boolean isMarked() {
        return absent || writtenMark != null;
    }

    public Optional<Mark> writtenMark() {
        return Optional.ofNullable(writtenMark).map(Mark::of);
    }

    public boolean isAbsent() {
        return absent;
    }

    /** Why what is noted does not come from the online exam; empty where it does, and where all sat on paper. */
    public Optional<String> onPaper() {
        return Optional.ofNullable(onPaperFor);
    }

    void isCertified(long credential) {
        credentialId = credential;
    }

    public Optional<Long> credential() {
        return Optional.ofNullable(credentialId);
    }

    /** As the rules of a round know it: with the day on which it was accepted, or sent while it is not. */
    Entry entry() {
        Instant day = state() == State.ACCEPTED ? decidedAt : sentAt;
        return new Entry(
                round.getCode(),
                round.getScheme(),
                person.getId(),
                sender.getCode(),
                LocalDate.ofInstant(day, ChinaTime.ZONE));
    }

    /** Whether it takes a place of its organisation's quota: who was refused makes room again. */
    boolean takesAPlace() {
        return state() != State.REFUSED;
    }

    public Round getRound() {
        return round;
    }

    public Person getPerson() {
        return person;
    }

    public Organisation getSender() {
        return sender;
    }

    public String getNumber() {
        return number;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getStatement() {
        return statement;
    }

    /** Why it was returned or refused; null otherwise. */
    public String getReason() {
        return reason;
    }

    /** What the review confirmed from papers, and the recommendation of the sender: the day of each, by the key of the requirement. */
    public Map<String, LocalDate> confirmations() {
        return Map.copyOf(confirmations);
    }

    /**
     * Notes what the reviewer has seen papers of; what is left out is taken back, what was confirmed keeps its day.
     *
     * @throws Refusal if it is decided
     */
    void confirm(Set<String> keys, LocalDate day) {
        if (state() != State.WAITING) {
            throw new Refusal("refusal.candidacy_decided", person.getName());
        }
        confirmations.keySet().retainAll(keys);
        keys.forEach(key -> confirmations.putIfAbsent(key, day));
    }

    /** Who decided last; empty while nobody has. */
    Optional<Long> decider() {
        return Optional.ofNullable(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /**
     * Notes that they did not come before the panel (缺考), or takes it back.
     *
     * @param why empty where they came after all
     */
    void missesPanel(Optional<String> why) {
        missedPanelFor = why.map(Application::reasonOf).orElse(null);
    }

    /** Why they did not come before the panel; empty while nothing else is known. */
    public Optional<String> missedPanel() {
        return Optional.ofNullable(missedPanelFor);
    }
}
