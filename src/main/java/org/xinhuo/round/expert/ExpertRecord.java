package org.xinhuo.round.expert;

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
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.round.panel.Expert;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * An assessor in the expert pool (专家): listed once an officer has said what they can judge. They are called while they are
 * not paused; towards organisations they declared (申明回避) they are not free.
 */
@Entity
@Table(name = "expert")
public class ExpertRecord extends Stored {

    /** Longest title or list of topics, in characters. */
    static final int LONGEST = 200;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ElementCollection
    @CollectionTable(name = "expert_field", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "track")
    private Set<String> fields = new HashSet<>();

    private String topics;

    @Enumerated(EnumType.STRING)
    @Column(name = "expert_rank")
    private IssuingLevel rank;

    private String title;

    @Column(name = "paused_for")
    private String pausedFor;

    @ElementCollection
    @CollectionTable(name = "expert_recusal", joinColumns = @JoinColumn(name = "expert_id"))
    @MapKeyColumn(name = "organisation")
    @Column(name = "reason")
    private Map<String, String> declared = new HashMap<>();

    protected ExpertRecord() {}

    ExpertRecord(Person person) {
        this.person = person;
    }

    /**
     * Says what they can judge.
     *
     * @param tracks codes of tracks, one at least
     * @param topics what they know best in them; may be empty
     * @param title  职称 or 职务; may be empty
     */
    void judges(Set<String> tracks, String topics, IssuingLevel rank, String title) {
        if (tracks.isEmpty()) {
            throw new Refusal("refusal.expert_no_field");
        }
        this.fields = new HashSet<>(tracks);
        this.topics = words(topics);
        this.rank = rank;
        this.title = words(title);
    }

    private static String words(String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw new Refusal("refusal.expert_long", LONGEST);
        }
        return words.isEmpty() ? null : words;
    }

    void pause(String reason) {
        pausedFor = Application.reasonOf(reason);
    }

    void resume() {
        pausedFor = null;
    }

    void declare(String organisation, String reason) {
        declared.put(organisation, Application.reasonOf(reason));
    }

    void isFreeAgain(String organisation) {
        declared.remove(organisation);
    }

    /** As the rules of drawing see them. */
    Expert with(int panels) {
        return new Expert(
                number(), person.getOrganisation().getCode(), fields, rank.name(), panels, declared.keySet(), paused());
    }

    /** In the pool: {@code E00051}. */
    public String number() {
        return "E%05d".formatted(getId());
    }

    public Person getPerson() {
        return person;
    }

    /** Codes of tracks, in order. */
    public Set<String> getFields() {
        return new TreeSet<>(fields);
    }

    public Optional<String> topics() {
        return Optional.ofNullable(topics);
    }

    /** Up to which rank they judge. */
    public IssuingLevel getRank() {
        return rank;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Why they are not called at present. */
    public Optional<String> paused() {
        return Optional.ofNullable(pausedFor);
    }

    /** Codes of organisations towards which they are not free, with the reason. */
    public Map<String, String> getDeclared() {
        return new TreeMap<>(declared);
    }
}
