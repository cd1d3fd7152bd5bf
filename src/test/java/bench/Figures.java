package bench;

import org.HdrHistogram.Histogram;

/**
 * What a kind of work cost.
 *
 * @param rate units a second
 * @param p50 of the time a client waited for a unit, in ms; p95 and p99 likewise
 * @param cpuServer ms of the application server for a unit
 * @param compiling the part of it that the compiler used: a young virtual machine has much, a warm one nearly none
 * @param cpuDatabase ms of all processes of PostgreSQL for a unit
 * @param cpuClient ms of the bench itself for a unit, taken from the same processors
 * @param others what others on this machine used meanwhile, in percent of one processor
 */
record Figures(
        String name,
        int clients,
        long units,
        double rate,
        double p50,
        double p95,
        double p99,
        double cpuServer,
        double compiling,
        double cpuDatabase,
        double cpuClient,
        int others) {

    static Figures of(String name, int clients, Histogram micros, double seconds, Stack.Cpu used, long own) {
        long units = micros.getTotalCount();
        double each = Math.max(1, units);
        long others = used.machine() - used.server() - used.database() - own;
        return new Figures(
                name,
                clients,
                units,
                units / seconds,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                used.server() / each,
                used.compiling() / each,
                used.database() / each,
                own / each,
                (int) Math.max(0, others / seconds / 10));
    }

    /** ms of the whole server side for a unit: the figure to compare. */
    double cpu() {
        return cpuServer + cpuDatabase;
    }
}
