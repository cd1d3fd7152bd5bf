package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel says of a process and those it started: processor time and memory. Linux only. */
final class Proc {

    private static final long MILLIS_PER_TICK = 10;

    private final long pid;

    Proc(long pid) {
        this.pid = pid;
    }

    /** Processor time in ms, in steps of 10, of the process, those it started, and those among them that have ended. */
    long cpuMillis() {
        return tree().mapToLong(id -> ticks(Path.of("/proc/" + id + "/stat"))).sum() * MILLIS_PER_TICK;
    }

    /** Processor time in ms that the compiler threads of a virtual machine have used; what it is to be warm. */
    long compilingMillis() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.filter(thread -> read(thread.resolve("comm")).contains("CompilerThre"))
                            .mapToLong(thread -> ticks(thread.resolve("stat")))
                            .sum()
                    * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Memory in MiB: resident pages, and the same with each shared page divided by those who share it. */
    Memory memory() {
        List<Long> pids = tree().toList();
        return new Memory(
                pids.stream().mapToLong(id -> kib(id, "Rss:")).sum() / 1024,
                pids.stream().mapToLong(id -> kib(id, "Pss:")).sum() / 1024);
    }

    record Memory(long rss, long pss) {

        Memory plus(Memory other) {
            return new Memory(rss + other.rss, pss + other.pss);
        }
    }

    /** Processor time of everything on this machine since it started, in ms. */
    static long machineCpuMillis() {
        String[] fields = read(Path.of("/proc/stat"))
                .lines()
                .findFirst()
                .orElseThrow()
                .trim()
                .split("\\s+");
        long busy = 0;
        for (int i = 1; i < fields.length && i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            busy += idle ? 0 : Long.parseLong(fields[i]);
        }
        return busy * MILLIS_PER_TICK;
    }

    private Stream<Long> tree() {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }

    /** User and system time, and that of children waited for; 0 for who has just ended. */
    private static long ticks(Path file) {
        String stat = read(file);
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11])
                + Long.parseLong(fields[12])
                + Long.parseLong(fields[13])
                + Long.parseLong(fields[14]);
    }

    private static long kib(long pid, String name) {
        return read(Path.of("/proc/" + pid + "/smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
