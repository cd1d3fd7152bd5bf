package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What was measured, beside the goals. */
final class Report {

    /** The number of clients whose figures stand beside the goals. */
    private static final int COMPARED = 8;

    private final List<Figures> figures = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Proc.Memory> memory = new LinkedHashMap<>();
    private List<StartUp.Boot> boots = List.of();
    private PaperPrinting.Cost paper;

    /**
     * Work with a goal.
     *
     * @param figure the name under which it is measured
     * @param peer ms of processor time that Moodle 4.5 took for it on this kind of machine
     * @param goal ms of processor time
     */
    private record Goal(String work, String figure, double peer, double goal) {}

    private static List<Goal> goals(String size) {
        return List.of(
                new Goal("login page", "login page", 14, 0.8),
                new Goal("course page, signed in", "course page", 86, 2.5),
                new Goal("a whole examination, each of 24 answers saved on its own", "examination", 378, 15),
                new Goal("one answer saved, durable", "one save", 24, 0.3),
                new Goal("verification page, never from a cache", "verification, " + size, 26, 0.8),
                new Goal("people by place, administrator", "search, administrator, " + size, 289, 2),
                new Goal("people by place, officer", "search, officer, " + size, 289, 2));
    }

    void add(Figures one) {
        figures.add(one);
        System.out.println(line(one));
    }

    void fact(String name, Object value) {
        facts.put(name, value);
        System.out.println(name + ": " + value);
    }

    void memory(String when, Proc.Memory used) {
        memory.put(when, used);
    }

    void boots(List<StartUp.Boot> all) {
        boots = all;
    }

    void paper(PaperPrinting.Cost cost) {
        paper = cost;
    }

    void write(Path folder, String size) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("facts", facts);
        all.put("figures", figures);
        all.put("startUp", boots);
        all.put("memory", memory);
        all.put("paper", paper);
        Files.writeString(folder.resolve("report.json"), Json.of(all));
        String text = text(size);
        Files.writeString(folder.resolve("report.md"), text);
        System.out.println("\n" + text);
    }

    private String text(String size) {
        StringBuilder text = new StringBuilder("# What a unit of work costs\n\n");
        facts.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n## Beside the goals\n\nCPU ms = processor time of the whole server side for one unit, at ")
                .append(COMPARED)
                .append(" clients.\n\n| work | Moodle, CPU ms | goal | measured | of the goal | less than Moodle |\n")
                .append("| --- | --- | --- | --- | --- | --- |\n");
        for (Goal goal : goals(size)) {
            figures.stream()
                    .filter(one -> one.name().equals(goal.figure()) && one.clients() == COMPARED)
                    .findFirst()
                    .ifPresent(one -> text.append(compared(goal.work(), goal.peer(), goal.goal(), one.cpu())));
        }
        if (paper != null) {
            text.append(compared("certificate, printed", 546, 0.7, paper.cpuMillis()));
        }
        memory.forEach((when, used) -> text.append("| memory, MiB: ")
                .append(when)
                .append(" | 593 | 600 | ")
                .append(used.pss())
                .append(verdict(used.pss() / 600.0))
                .append(number(593.0 / used.pss()))
                .append(" x |\n"));
        startUp(text);
        text.append(
                "\n## All figures\n\nLatencies in ms as a client waits. CPU ms of a unit: server + PostgreSQL. Compiling: the part of the server's that its compiler used, which is nothing in a server that has run for an hour. Client: of the"
                        + " bench itself, from the same processors. Others: percent of one processor that others used meanwhile.\n\n");
        table(text, one -> true);
        return text.toString();
    }

    private void startUp(StringBuilder text) {
        if (boots.isEmpty()) {
            return;
        }
        double empty = boots.get(0).cpuMillis();
        text.append(
                        "\n## From nothing to the first page\n\n| start | wall s | CPU s | of an empty WAR | memory MiB |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (StartUp.Boot boot : boots) {
            text.append("| ")
                    .append(boot.name())
                    .append(" | ")
                    .append(number(boot.wallMillis() / 1000.0))
                    .append(" | ")
                    .append(number(boot.cpuMillis() / 1000.0))
                    .append(" | ")
                    .append(number(boot.cpuMillis() / empty))
                    .append(" | ")
                    .append(boot.memory().rss())
                    .append(" |\n");
        }
    }

    private void table(StringBuilder text, Predicate<Figures> which) {
        text.append(
                        "| work | clients | units/s | p50 | p95 | p99 | CPU ms | server | compiling | PostgreSQL | client | others % |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        figures.stream().filter(which).forEach(one -> text.append(line(one)).append('\n'));
    }

    private static String compared(String work, double peer, double goal, double measured) {
        return "| " + work + " | " + number(peer) + " | " + number(goal) + " | " + number(measured)
                + verdict(measured / goal) + number(peer / measured) + " x |\n";
    }

    private static String verdict(double share) {
        return " | " + (share <= 1 ? "met, " : "**missed**, ") + number(share) + " | ";
    }

    private static String line(Figures one) {
        return "| " + one.name() + " | " + one.clients() + " | " + number(one.rate()) + " | " + number(one.p50())
                + " | "
                + number(one.p95()) + " | " + number(one.p99()) + " | **" + number(one.cpu()) + "** | "
                + number(one.cpuServer()) + " | " + number(one.compiling()) + " | " + number(one.cpuDatabase()) + " | "
                + number(one.cpuClient()) + " | "
                + one.others() + " |";
    }

    private static String number(double value) {
        String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
