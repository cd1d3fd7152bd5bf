package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Is an answer that the learner was told is saved still there when the power went in the next moment? */
class SavingSurvivesKillIT {

    private static final int QUESTIONS = 24;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;
    private static final Pattern SAVED = Pattern.compile("\"saved\":\\[([0-9,]*)]");
    private static final Pattern CHECKED = Pattern.compile("<input\\b[^>]*>");

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    record Place(long attempt, int question) {}

    record Choice(String letter, long seq) {}

    /** One learner at their paper: what they sent, and the newest of it that they were told is saved. */
    private static final class Learner {
        final Visitor visitor;
        final long attempt;
        final Map<Place, Map<Long, String>> sent = new HashMap<>();
        final Map<Place, Choice> saved = new HashMap<>();
        boolean cutOff;

        Learner(Visitor visitor) throws IOException {
            this.visitor = visitor;
            Page test = visitor.send(visitor.get("/learn/tests"), "open", "begin");
            attempt = Long.parseLong(test.attribute("data-attempt"));
        }

        /** Whether the server said that this is saved. */
        boolean answer(int question, Choice choice) throws IOException {
            Place place = new Place(attempt, question);
            sent.computeIfAbsent(place, unused -> new TreeMap<>()).put(choice.seq(), choice.letter());
            Page answer = visitor.json(
                    "/api/v1/attempts/" + attempt + "/answers",
                    "[{\"question\":%d,\"choice\":\"%s\",\"seq\":%d}]"
                            .formatted(question, choice.letter(), choice.seq()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Matcher places = SAVED.matcher(answer.body());
            boolean taken = places.find() && List.of(places.group(1).split(",")).contains(String.valueOf(question));
            if (taken) {
                saved.put(place, choice);
            }
            return taken;
        }
    }

    @ParameterizedTest
    @EnumSource(Scene.Kind.class)
    void whatWasSaidToBeSavedIsThereAfterTheKill(Scene.Kind kind) throws Exception {
        Scene scene = Scene.on(kind);
        List<Learner> learners = new ArrayList<>();
        for (String login : Crowd.trainees()) {
            learners.add(new Learner(Visitor.signedIn(scene.home(), login)));
        }

        long first = learners.stream().mapToLong(one -> one.attempt).min().orElseThrow();

        answerUntilTheKill(scene, learners);

        Map<Place, Choice> saved = new HashMap<>();
        Map<Place, Map<Long, String>> sent = new HashMap<>();
        learners.forEach(learner -> {
            saved.putAll(learner.saved);
            sent.putAll(learner.sent);
        });
        assertThat(saved).as("acknowledged before the kill").hasSizeGreaterThan(ACKNOWLEDGED_BEFORE_THE_KILL / 2);
        assertThat(learners.stream().filter(learner -> learner.cutOff))
                .as("answers that were on their way when the server was killed")
                .isNotEmpty();
        if (kind == Scene.Kind.DERBY) {
            mustHold(scene, first, saved, sent);
        }
        scene.restart();
        if (kind == Scene.Kind.POSTGRESQL) {
            mustHold(scene, first, saved, sent);
        }
        for (int i = 0; i < learners.size(); i++) {
            mustShowAndGoOn(scene, Crowd.trainees().get(i), learners.get(i));
        }
    }

    /** Everybody answers, changes their mind, answers again; the moment the last of so many is acknowledged, all is cut. */
    private void answerUntilTheKill(Scene scene, List<Learner> learners) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(learners.size());
        List<Future<?>> all = new ArrayList<>();
        for (Learner learner : learners) {
            all.add(hands.submit((Callable<Void>) () -> {
                for (long seq = 1; ; seq++) {
                    try {
                        String letter = "" + "AB".charAt((int) ((seq + seq / QUESTIONS) % 2));
                        learner.answer((int) (seq % QUESTIONS), new Choice(letter, seq));
                        if (acknowledged.incrementAndGet() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                            killed.set(true);
                            scene.kill();
                            return null;
                        }
                    } catch (IOException e) {
                        learner.cutOff = killed.get();
                        return null;
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        hands.shutdown();
    }

    /**
     * What is in the database is the acknowledged choice or a newer one, and in any case one that was made.
     *
     * @param first of the attempts: those opened before are of sample people
     */
    private static void mustHold(Scene scene, long first, Map<Place, Choice> saved, Map<Place, Map<Long, String>> sent)
            throws Exception {
        Map<Place, Choice> kept = scene.look(connection -> {
            Map<Place, Choice> rows = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select attempt_id, question, choice, seq from answer where attempt_id in"
                                    + " (select id from attempt where submitted_at is null)")) {
                while (row.next()) {
                    rows.put(new Place(row.getLong(1), row.getInt(2)), new Choice(row.getString(3), row.getLong(4)));
                }
            }
            return rows;
        });
        kept.keySet().removeIf(place -> place.attempt() < first);
        List<String> wrong = new ArrayList<>();
        saved.forEach((place, choice) -> {
            Choice found = kept.get(place);
            if (found == null || found.seq() < choice.seq()) {
                wrong.add(place + ": said to be saved " + choice + ", in the database " + found);
            }
        });
        kept.forEach((place, found) -> {
            if (!found.letter().equals(sent.getOrDefault(place, Map.of()).get(found.seq()))) {
                wrong.add(place + ": nobody sent " + found);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The page shows what is saved, and takes again what was on its way: so does the page's own script. */
    private static void mustShowAndGoOn(Scene scene, String login, Learner before) throws IOException {
        Visitor visitor = Visitor.signedIn(scene.home(), login);
        Page page = visitor.get("/learn/test?attempt=" + before.attempt);
        Map<Integer, Set<String>> shown = new HashMap<>();
        for (Matcher input = CHECKED.matcher(page.body()); input.find(); ) {
            Matcher name = Pattern.compile("name=\"q(\\d+)\"").matcher(input.group());
            Matcher value = Pattern.compile("value=\"([A-H])\"").matcher(input.group());
            if (input.group().contains("checked") && name.find() && value.find()) {
                shown.computeIfAbsent(Integer.valueOf(name.group(1)), unused -> new TreeSet<>())
                        .add(value.group(1));
            }
        }
        before.saved.forEach((place, choice) -> {
            List<String> orNewer = before.sent.get(place).entrySet().stream()
                    .filter(one -> one.getKey() >= choice.seq())
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(shown.getOrDefault(place.question(), Set.of()))
                    .as("question %d of %s, saved was %s", place.question(), login, choice)
                    .hasSize(1)
                    .isSubsetOf(Set.copyOf(orNewer));
        });
        Learner after = new Learner(visitor);
        assertThat(after.attempt).as("the attempt is still open").isEqualTo(before.attempt);
        for (int question = 0; question < QUESTIONS; question++) {
            assertThat(after.answer(question, new Choice("A", 100_000))).isTrue();
        }
    }
}
