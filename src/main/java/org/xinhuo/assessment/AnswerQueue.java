package org.xinhuo.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/**
 * Saves answers durably, many at once: whatever has come in while the last batch was being written goes into the next,
 * with one transaction and one wait for the disk. Nobody is told "saved" before the commit.
 */
@ApplicationScoped
public class AnswerQueue {

    private static final Logger LOG = Logger.getLogger(AnswerQueue.class.getName());
    private static final int LARGEST_BATCH = 256;

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final BlockingQueue<Sent> waiting = new ArrayBlockingQueue<>(20_000);
    private Thread writer;
    private volatile boolean running = true;

    private record Sent(List<Answer> answers, CompletableFuture<Set<Integer>> saved) {}

    /** The queue is full: come back in a moment. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @PostConstruct
    void start() {
        writer = threads.newThread(this::write);
        writer.setName("answers");
        writer.start();
    }

    @PreDestroy
    void stop() {
        running = false;
        writer.interrupt();
    }

    /**
     * Saves the caller's answers to one attempt. The result comes after the commit: the places on the paper that are
     * saved. A place that is missing from it was not taken, because the attempt is closed or somebody else's.
     */
    @Allowed(Permission.LEARN)
    public CompletableFuture<Set<Integer>> save(List<Answer> answers) {
        Sent sent = new Sent(List.copyOf(answers), new CompletableFuture<>());
        if (!waiting.offer(sent)) {
            throw new Busy();
        }
        return sent.saved();
    }

    private void write() {
        List<Sent> batch = new ArrayList<>();
        while (running) {
            try {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, LARGEST_BATCH - 1);
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Sent> batch) {
        Map<Answer.Key, Answer> newest = new HashMap<>();
        for (Sent sent : batch) {
            for (Answer answer : sent.answers()) {
                newest.merge(answer.key(), answer, (a, b) -> a.seq() >= b.seq() ? a : b);
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            Set<Answer.Key> taken = AnswerStore.save(connection, newest.values());
            batch.forEach(sent -> sent.saved().complete(places(sent, taken)));
        } catch (SQLException | RuntimeException e) {
            if (batch.size() > 1) {
                // one bad answer must not hold back the others
                batch.forEach(sent -> write(Collections.singletonList(sent)));
            } else {
                LOG.log(Level.WARNING, "An answer could not be saved", e);
                batch.forEach(sent -> sent.saved().completeExceptionally(e));
            }
        }
    }

    private static Set<Integer> places(Sent sent, Set<Answer.Key> taken) {
        Set<Integer> places = new TreeSet<>();
        sent.answers().stream().map(Answer::key).filter(taken::contains).forEach(key -> places.add(key.question()));
        return places;
    }
}
