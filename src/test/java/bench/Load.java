package bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/** Clients that each do one unit of work after another, as fast as they are served. */
final class Load {

    /** One client's next unit of work; throws where what came back was not what it asked for. */
    interface Client {
        void once() throws Exception;
    }

    /** A kind of work, for so many clients at once. */
    interface Work {
        Client client(int number) throws Exception;
    }

    private static final int WARMING = 8;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int MOST_ROUNDS = 8;
    private static final long HIGHEST_MICROS = 120_000_000L;

    private final Stack stack;

    Load(Stack stack) {
        this.stack = stack;
    }

    /**
     * Works until the server is warm: until its compiler takes less than a tenth of its time, which on a busy machine may
     * take a while.
     */
    void warm(Work work) throws Exception {
        Figures round;
        int rounds = 0;
        do {
            round = run("warming up", work, WARMING, ROUND, Integer.MAX_VALUE);
            rounds++;
        } while (round.compiling() > 0.1 * round.cpuServer() && rounds < MOST_ROUNDS);
    }

    /**
     * @param most units altogether, for work that uses something up
     * @throws IllegalStateException if a single unit failed: a fast wrong answer is no figure
     */
    Figures run(String name, Work work, int clients, Duration time, int most) throws Exception {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(work.client(i));
        }
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        AtomicInteger left = new AtomicInteger(most);
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        long[] end = new long[1];
        for (Client client : all) {
            Thread thread = new Thread(() -> {
                Histogram own = new Histogram(HIGHEST_MICROS, 3);
                try {
                    start.await();
                    while (System.nanoTime() < end[0] && failure.get() == null && left.getAndDecrement() > 0) {
                        long before = System.nanoTime();
                        client.once();
                        own.recordValue(Math.max(1, (System.nanoTime() - before) / 1000));
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
                synchronized (micros) {
                    micros.add(own);
                }
            });
            thread.start();
            threads.add(thread);
        }
        Stack.Cpu before = stack.cpu();
        long ownBefore = ownCpuMillis();
        long begin = System.nanoTime();
        end[0] = begin + time.toNanos();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Stack.Cpu used = stack.cpu().since(before);
        long own = ownCpuMillis() - ownBefore;
        if (failure.get() != null) {
            throw new IllegalStateException(name + " with " + clients + " clients failed", failure.get());
        }
        return Figures.of(name, clients, micros, seconds, used, own);
    }

    private static long ownCpuMillis() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }
}
