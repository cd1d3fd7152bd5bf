package org.xinhuo.round.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xinhuo.round.Round;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Stored;

/** Judges were drawn for a panel (抽取评委): the record to recompute it by, and what became of everybody. Never changed. */
@Entity
@Table(name = "panel_draw")
public class PanelDrawRecord extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private Round round;

    @Column(name = "draw_no")
    private int number;

    private int seats;

    @Lob
    @Column(name = "record_text")
    private String text;

    @Lob
    private String outcome;

    @Column(name = "drawn_by")
    private long drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected PanelDrawRecord() {}

    PanelDrawRecord(Round round, int number, int seats, Draw draw, List<Outcome> outcome, long by) {
        this.round = round;
        this.number = number;
        this.seats = seats;
        this.text = draw.text();
        this.outcome = String.join("\n", outcome.stream().map(Outcome::line).toList());
        this.drawnBy = by;
        this.drawnAt = draw.drawnAt();
    }

    /**
     * What became of an expert.
     *
     * @param expert number in the pool
     * @param why    why they were drawn or not
     */
    public record Outcome(String expert, Sentence why) {

        static Outcome read(String line) {
            List<String> words = List.of(line.split(" "));
            Integer[] arguments = words.subList(2, words.size()).stream()
                    .map(Integer::valueOf)
                    .toArray(Integer[]::new);
            return new Outcome(words.get(0), Sentence.of(words.get(1), arguments));
        }

        String line() {
            return String.join(
                    " ",
                    Stream.concat(
                                    Stream.of(expert, why.key()),
                                    why.arguments().stream().map(String::valueOf))
                            .toList());
        }
    }

    /** Everybody of the pool that was looked at, those who sit first. */
    List<Outcome> outcome() {
        return outcome.lines().map(Outcome::read).toList();
    }

    public Round getRound() {
        return round;
    }

    /** 1 for the first draw of a round. */
    public int getNumber() {
        return number;
    }

    public int getSeats() {
        return seats;
    }

    /** The record, byte for byte as decision 12 lays it down. */
    public String getText() {
        return text;
    }

    long getDrawnBy() {
        return drawnBy;
    }

    public Instant getDrawnAt() {
        return drawnAt;
    }
}
