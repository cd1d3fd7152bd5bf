package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Are the books still right when the power went while certificates were being issued: no number lost, none twice? */
class ApprovingSurvivesKillIT {

    private static final int WINDOWS = 4;
    private static final int APPROVED_BEFORE_THE_KILL = 20;
    private static final int MANY = 10;

    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicBoolean killed = new AtomicBoolean();
    private final AtomicBoolean cutOff = new AtomicBoolean();

    @ParameterizedTest
    @EnumSource(Scene.Kind.class)
    void theBooksAgreeAfterTheKillAndTheNumbersGoOn(Scene.Kind kind) throws Exception {
        Scene scene = Scene.on(kind);
        List<Long> all = waitingAtFirst(scene);
        Queue<Long> waiting = new ConcurrentLinkedQueue<>(all);

        inWindows(scene, window -> approveOneByOneUntilTheKill(scene, window, waiting));

        assertThat(cutOff)
                .as("an approval was on its way when the server was killed")
                .isTrue();
        if (kind == Scene.Kind.DERBY) {
            mustAgree(scene, all);
        }
        scene.restart();
        if (kind == Scene.Kind.POSTGRESQL) {
            mustAgree(scene, all);
        }

        approveTheOthers(scene);

        scene.makeReadable();
        assertThat(scene.look(Books::audit)).isEmpty();
        List<Long> approved = scene.look(books -> Books.applications(books, true));
        assertThat(approved).containsExactlyInAnyOrderElementsOf(all);
        int issued = scene.look(books -> Books.issued(books, Crowd.ISSUER));
        assertThat(issued).as("numbers go on to the last without a gap").isEqualTo(all.size());
    }

    private static List<Long> waitingAtFirst(Scene scene) throws IOException {
        Visitor officer = Visitor.signedIn(scene.home(), Crowd.OFFICER);
        List<Long> all = new ArrayList<>(candidates(officer.get("/manage/candidates")));
        all.addAll(candidates(officer.get("/manage/candidates?page=1")));
        assertThat(all).hasSize(Crowd.APPLICANTS);
        return all;
    }

    private static Set<Long> candidates(Page page) {
        var matcher = java.util.regex.Pattern.compile("name=\"candidate\" value=\"(\\d+)\"")
                .matcher(page.body());
        Set<Long> ids = new TreeSet<>();
        while (matcher.find()) {
            ids.add(Long.valueOf(matcher.group(1)));
        }
        return ids;
    }

    private interface Work {
        void in(Visitor window) throws Exception;
    }

    /** The officer in several windows at once, each with a session of its own. */
    private static void inWindows(Scene scene, Work work) throws Exception {
        List<Visitor> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(Visitor.signedIn(scene.home(), Crowd.OFFICER));
        }
        ExecutorService hands = Executors.newFixedThreadPool(WINDOWS);
        List<Future<Void>> all = new ArrayList<>();
        for (Visitor window : windows) {
            all.add(hands.submit((Callable<Void>) () -> {
                work.in(window);
                return null;
            }));
        }
        for (Future<Void> one : all) {
            one.get();
        }
        hands.shutdown();
    }

    private void approveOneByOneUntilTheKill(Scene scene, Visitor window, Queue<Long> waiting) throws IOException {
        Page page = window.get("/manage/candidates");
        for (Long id = waiting.poll(); id != null && !killed.get(); id = waiting.poll()) {
            try {
                approve(window, page, List.of(id));
                acknowledged.add(id);
            } catch (IOException e) {
                assertThat(killed).as("cut off by the kill, not by " + e).isTrue();
                cutOff.set(true);
                return;
            }
            if (acknowledged.size() >= APPROVED_BEFORE_THE_KILL && killed.compareAndSet(false, true)) {
                scene.kill();
            }
        }
    }

    /** Every approval is taken: windows at work at the same time wait for each other and do not fail. */
    private static void approve(Visitor window, Page page, List<Long> ids) throws IOException {
        String[] fields = ids.stream()
                .flatMap(id -> Stream.of("candidate", id.toString()))
                .toArray(String[]::new);
        Page answer = window.sendOnly(page, "candidates", "approve", fields);
        assertThat(answer.status()).as("approving %s\n%s", ids, answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("done=approved");
    }

    private void mustAgree(Scene scene, List<Long> all) throws Exception {
        assertThat(scene.look(Books::audit)).isEmpty();
        List<Long> approved = scene.look(books -> Books.applications(books, true));
        List<Long> waiting = scene.look(books -> Books.applications(books, false));
        assertThat(approved).as("what was acknowledged is kept").containsAll(acknowledged);
        assertThat(approved.size())
                .as("at most one more a window")
                .isBetween(acknowledged.size(), acknowledged.size() + WINDOWS);
        assertThat(waiting).as("the kill hit in the middle").isNotEmpty();
        assertThat(Stream.concat(approved.stream(), waiting.stream())).containsExactlyInAnyOrderElementsOf(all);
        int issued = scene.look(books -> Books.issued(books, Crowd.ISSUER));
        assertThat(issued).isEqualTo(approved.size());
    }

    /** Many at once in each window, until nobody waits. */
    private static void approveTheOthers(Scene scene) throws Exception {
        Visitor officer = Visitor.signedIn(scene.home(), Crowd.OFFICER);
        Queue<Long> waiting = new ConcurrentLinkedQueue<>(candidates(officer.get("/manage/candidates")));
        inWindows(scene, window -> {
            Page page = window.get("/manage/candidates");
            for (List<Long> some = poll(waiting); !some.isEmpty(); some = poll(waiting)) {
                approve(window, page, some);
            }
        });
        assertThat(candidates(officer.get("/manage/candidates"))).isEmpty();
    }

    private static List<Long> poll(Queue<Long> waiting) {
        List<Long> some = new ArrayList<>();
        for (Long id = waiting.poll(); id != null; id = some.size() < MANY ? waiting.poll() : null) {
            some.add(id);
        }
        return some;
    }
}
