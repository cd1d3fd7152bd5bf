package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/** Somebody sits on the panel of a round (评委), one of them as its chair (组长). */
@Entity
@Table(name = "round_judge")
public class Judge extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private Round round;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private boolean chair;

    @Column(name = "released_for")
    private String releasedFor;

    protected Judge() {}

    Judge(Round round, Person person, boolean chair) {
        this.round = round;
        this.person = person;
        this.chair = chair;
    }

    /** Takes the judge off the panel; what they scored no longer counts, and stays. */
    void release(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refusal.reason_missing");
        }
        releasedFor = reason.strip();
    }

    /** Why the chair released them; empty while they judge. */
    public Optional<String> released() {
        return Optional.ofNullable(releasedFor);
    }

    public Round getRound() {
        return round;
    }

    public Person getPerson() {
        return person;
    }

    public boolean isChair() {
        return chair;
    }

    /** Leads the panel from now on, or no longer. */
    void leads(boolean leading) {
        chair = leading;
    }
}
