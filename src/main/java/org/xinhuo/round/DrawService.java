package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.round.draw.Commitment;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.draw.Seed;
import org.xinhuo.round.flow.Act;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Drawing lots for order and topics (抽签): a seed is promised, the list frozen by somebody else, then it is drawn. */
@ApplicationScoped
@Transactional
public class DrawService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * The draw as an officer sees it, and as it is published; never the seed before it was drawn.
     *
     * @param names of the candidates by number
     * @param waiting numbers of those who would be frozen now
     * @param keeper whether the caller keeps the seed
     */
    public record View(
            Round round,
            Optional<Commitment> promise,
            Optional<FrozenList> list,
            Optional<Draw> drawn,
            List<String> waiting,
            Map<String, String> names,
            boolean keeper) {}

    @Allowed(Permission.SEE_PEOPLE)
    public View get(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        Optional<DrawRecord> draw = rounds.draw(records.round());
        Map<String, String> names = new TreeMap<>();
        records.candidates()
                .forEach(one -> names.put(one.getNumber(), one.getPerson().getName()));
        return new View(
                records.round(),
                draw.map(DrawRecord::promise),
                draw.flatMap(DrawRecord::list),
                draw.flatMap(DrawRecord::drawn),
                records.before(),
                names,
                draw.filter(one -> one.promise().keeper() == caller.personId()).isPresent());
    }

    /** Makes a seed, keeps it secret and publishes its promise: from now on no other seed will do. */
    @Allowed(Permission.RUN_ROUNDS)
    public void promise(String code) {
        Records records = next(code, Act.Kind.SEED_PROMISED);
        Seed seed = Seed.random(random);
        Commitment promise = seed.commit(code + "/order", caller.personId(), clock.instant());
        rounds.add(new DrawRecord(records.round(), seed, promise));
        acts.act(records, Act.Kind.SEED_PROMISED, promise.digest());
    }

    /**
     * Freezes who draws, which is everybody who goes on, and the topics.
     *
     * @throws Refusal from whoever keeps the seed, and where a topic is empty or twice
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void freeze(String code, List<String> topics) {
        Records records = next(code, Act.Kind.LIST_FROZEN);
        DrawRecord draw = promised(records);
        FrozenList list =
                FrozenList.freeze(draw.promise(), caller.personId(), clock.instant(), topics, records.before());
        draw.freeze(list);
        acts.act(records, Act.Kind.LIST_FROZEN, list.sha256());
    }

    /**
     * Draws: shows the seed, from which order and topics follow. The keeper of the seed does it.
     *
     * @param word spoken by somebody in the room; may be empty
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void draw(String code, String word) {
        Records records = next(code, Act.Kind.DRAWN);
        DrawRecord record = promised(records);
        if (record.promise().keeper() != caller.personId()) {
            throw new Refusal("refusal.draw_not_keeper");
        }
        Draw drawn = Draw.reveal(record.list().orElseThrow(), word == null ? "" : word, record.seed(), clock.instant());
        record.draw(drawn);
        acts.act(records, Act.Kind.DRAWN, drawn.list().sha256());
    }

    private Records next(String code, Act.Kind kind) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        records.progress().mustAllow(kind, LocalDate.now(clock));
        if (records.hands().candidates().contains(caller.personId())) {
            throw new Refusal("refusal.draw_own");
        }
        return records;
    }

    private DrawRecord promised(Records records) {
        return rounds.draw(records.round()).orElseThrow(() -> new Refusal("stage.seed_not_promised"));
    }
}
