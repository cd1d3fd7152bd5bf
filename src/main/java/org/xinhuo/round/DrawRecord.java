package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinhuo.round.draw.Commitment;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.draw.Seed;
import org.xinhuo.shared.Stored;

/** The draw of a round as it is kept, step by step: the promised seed, the frozen list, the word and the draw. */
@Entity
@Table(name = "round_draw")
class DrawRecord extends Stored {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private Round round;

    private String subject;
    private String seed;
    private String commitment;
    private long keeper;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Lob
    private String topics;

    @Lob
    private String entries;

    private String word;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected DrawRecord() {}

    DrawRecord(Round round, Seed seed, Commitment promise) {
        this.round = round;
        this.subject = promise.subject();
        this.seed = seed.hex();
        this.commitment = promise.digest();
        this.keeper = promise.keeper();
        this.promisedAt = promise.publishedAt();
    }

    Commitment promise() {
        return new Commitment(subject, commitment, keeper, promisedAt);
    }

    void freeze(FrozenList list) {
        frozenAt = list.frozenAt();
        topics = String.join("\n", list.topics());
        entries = String.join("\n", list.entries());
    }

    Optional<FrozenList> list() {
        return Optional.ofNullable(frozenAt).map(at -> new FrozenList(promise(), at, lines(topics), lines(entries)));
    }

    void draw(Draw drawn) {
        word = drawn.word();
        drawnAt = drawn.drawnAt();
    }

    /** Empty until it was drawn: the seed is nobody's to see before. */
    Optional<Draw> drawn() {
        return Optional.ofNullable(drawnAt)
                .map(at -> new Draw(list().orElseThrow(), word == null ? "" : word, seed(), at));
    }

    Seed seed() {
        return new Seed(seed);
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : text.lines().toList();
    }
}
