package it.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Does several things at the same moment, each on a thread and in a request of its own. */
@ApplicationScoped
public class Together {

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private OwnRequest request;

    /** What came of one of them: a value, or why not. */
    public record Outcome<T>(T value, Throwable failure) {}

    public <T> List<Outcome<T>> all(List<Supplier<T>> things) {
        CountDownLatch start = new CountDownLatch(1);
        List<Outcome<T>> outcomes = new ArrayList<>();
        List<Thread> running = new ArrayList<>();
        for (Supplier<T> thing : things) {
            Thread thread = threads.newThread(() -> {
                Outcome<T> outcome = outcome(start, thing);
                synchronized (outcomes) {
                    outcomes.add(outcome);
                }
            });
            running.add(thread);
            thread.start();
        }
        start.countDown();
        running.forEach(Together::await);
        return outcomes;
    }

    private <T> Outcome<T> outcome(CountDownLatch start, Supplier<T> thing) {
        try {
            start.await();
            return new Outcome<>(request.during(thing), null);
        } catch (InterruptedException | RuntimeException e) {
            return new Outcome<>(null, e);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
