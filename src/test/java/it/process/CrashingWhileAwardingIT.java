package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The power goes again and again, at any moment while a batch of certificates is issued: do the books agree in the end, and
 * does whoever goes through them notice when they do not? With {@code mvn -Pcrash verify} many times, see the README.
 */
class CrashingWhileAwardingIT {

    private static final int POINTS = Integer.getInteger("crash.points", 3);
    private static final int PEOPLE = Integer.getInteger("crash.people", 250);

    /** How long after it went on a server lives at most, in milliseconds. */
    private static final int LIFE = Integer.getInteger("crash.life", 1500);

    private static final long SEED = Long.getLong("crash.seed", 20261122L);
    private static final Path REPORT = Path.of("target/process/crashes.txt");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern GOES_ON = Pattern.compile("Batch (\\d+) goes on, (\\d+) left");

    private final Random random = new Random(SEED);

    static Stream<Scene.Kind> databases() {
        return Arrays.stream(System.getProperty("crash.databases", "DERBY").split(","))
                .map(Scene.Kind::valueOf);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_books_agree_however_often_it_crashed(Scene.Kind kind) throws Exception {
        Scene scene = Scene.on(kind);
        int run = 0;
        int points = 0;
        int inside = 0;
        Instant begun = Instant.now();
        while (points < POINTS) {
            run++;
            long[] batch = new long[1];
            int number = run;
            scene.write(connection -> batch[0] = Approved.many(connection, PEOPLE, number));
            scene.begin();
            int left = goesOn(scene, batch[0]);
            while (left > 0 && points < POINTS) {
                Thread.sleep(random.nextInt(LIFE));
                scene.kill();
                points++;
                scene.begin();
                int after = goesOn(scene, batch[0]);
                inside += after > 0 ? 1 : 0;
                left = after;
            }
            finished(scene, batch[0]);
            scene.makeReadable();
            assertThat(scene.look(Books::audit)).isEmpty();
            int refused = PEOPLE / Approved.UNPRINTABLE_EVERY;
            Books.Batch found = scene.look(books -> Books.batch(books, batch[0]));
            assertThat(found).isEqualTo(new Books.Batch(PEOPLE - refused, refused));
        }
        report("%s: %d kills, %d of them with people left, in %d batches of %d, %d s%n"
                .formatted(
                        kind,
                        points,
                        inside,
                        run,
                        PEOPLE,
                        Duration.between(begun, Instant.now()).toSeconds()));
        assertThat(inside).as("kills in the middle of a batch").isPositive();
        if (kind == Scene.Kind.DERBY) {
            mustNoticeFaults(scene);
        }
    }

    /** @return how many were left when the server went on with it; 0 if it was done before */
    private static int goesOn(Scene scene, long batch) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            Matcher said = GOES_ON.matcher(scene.log());
            while (said.find()) {
                if (Long.parseLong(said.group(1)) == batch) {
                    return Integer.parseInt(said.group(2));
                }
            }
            if (scene.log().contains(" ready in ")) {
                Thread.sleep(5000);
                if (!scene.log().contains("Batch " + batch + " goes on")) {
                    return 0;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The server did not start\n" + scene.log());
    }

    private static void finished(Scene scene, long batch) throws InterruptedException {
        scene.ready();
        Instant end = Instant.now().plus(LONGEST);
        while (scene.log().contains("Batch " + batch + " goes on")
                && !scene.log().contains("Batch " + batch + " has 0 left")) {
            assertThat(Instant.now()).as("it is carried out").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void report(String line) throws Exception {
        Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Each in a copy of its own. */
    private static void mustNoticeFaults(Scene scene) throws Exception {
        String certificate = "(select max(p.id) from certificate p join credential c on c.id = p.credential_id"
                + " join award_item i on i.credential_id = c.id)";
        String credential = "(select p.credential_id from certificate p where p.id = " + certificate + ")";
        List<String> faults = List.of(
                "delete from registry_entry where credential_id = " + credential,
                "delete from audit_event where subject = 'certificate ' || (select number from certificate where id = "
                        + certificate + ")",
                "update certificate set serial = serial + 1 where id = " + certificate,
                "update certificate_serial set last_serial = last_serial + 1 where issuer = '" + Approved.ISSUER + "'",
                "update award_item set credential_id = null, settled_at = null where credential_id = " + credential,
                "update award_item set refused_for = null where refused_for is not null");
        List<String> unnoticed = new ArrayList<>();
        for (String fault : faults) {
            List<String> complaints = scene.look(connection -> {
                plant(connection, fault);
                return Books.audit(connection);
            });
            if (complaints.isEmpty()) {
                unnoticed.add(fault);
            }
        }
        assertThat(unnoticed).as("faults that the books would not show").isEmpty();
    }

    private static void plant(Connection connection, String fault) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(fault)).as(fault).isPositive();
        }
    }
}
