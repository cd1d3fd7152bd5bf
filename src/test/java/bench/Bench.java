package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The whole measurement, from an empty folder to the report. Parts can be left out by {@code -Dbench.parts=}, and
 * {@code -Dbench.only=} takes a pattern for the names of the work to be done.
 */
public final class Bench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int SMALL = 10_000;
    private static final int TRAINEES = 1_400;
    private static final Path FOLDER = Path.of("target/bench");
    private static final Path JAR = Path.of("target/server/payara-micro.jar");
    private static final Path WAR = Path.of(System.getProperty("bench.war", "target/xinhuo.war"));

    private final int entries = Integer.getInteger("bench.entries", 100_000);
    private final int awards = Integer.getInteger("bench.awards", 2000);
    private final int seconds = Integer.getInteger("bench.seconds", 5);
    private final Set<String> parts =
            Set.of(System.getProperty("bench.parts", "start,pages,registry,derby,awards,paper")
                    .split(","));
    private final String only = System.getProperty("bench.only", ".*");
    private final List<String> flags =
            List.of(System.getProperty("bench.flags", "-Xmx1g").split(" "));
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Report report = new Report();
    private final Country country = new Country(today);
    private final Population population = new Population(country, today);
    private final Plans plans = new Plans(FOLDER.resolve("plans"));
    private final Map<String, String> settings = new HashMap<>();

    public static void main(String[] args) throws Exception {
        new Bench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        empty(FOLDER);
        System.setProperty(
                "derby.stream.error.file", FOLDER.resolve("logs/derby.log").toString());
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        settings.put("XINHUO_BEHIND_PROXY", "true");
        settings.put("XINHUO_PUBLIC_URL", "https://xinhuo.example.cn");
        settings.put(
                "XINHUO_CERTIFICATES",
                Schemes.writeInto(FOLDER.resolve("certificates")).toString());
        report.fact("flags of the server", String.join(" ", flags));
        report.fact("processors", Runtime.getRuntime().availableProcessors());
        onPostgres();
        if (parts.contains("derby")) {
            onDerby(SMALL);
            if (entries > SMALL) {
                onDerby(100_000);
            }
        }
        if (parts.contains("paper")) {
            report.paper(new PaperPrinting(population.samples()).measure(10, 10));
        }
        report.write(FOLDER, words(entries));
    }

    private void onPostgres() throws Exception {
        try (bench.Database database = new bench.Database(FOLDER)) {
            report.fact("PostgreSQL", "18, fsync on, synchronous_commit on");
            settings.put("XINHUO_DB_URL", database.url());
            settings.put("XINHUO_DB_USER", "postgres");
            try (Connection connection = database.connect()) {
                migrate(connection);
            }
            country.found(database.connect());
            new Accounts(country, today).open(database.connect(), TRAINEES);
            population.grow(database.connect(), Math.min(SMALL, entries));
            if (parts.contains("start")) {
                report.boots(new StartUp(JAR, WAR, FOLDER, flags, settings).measure());
            }
            try (Server server = new Server(JAR, WAR, FOLDER, "server", flags, settings)) {
                server.waitFor("/");
                serve(new Stack(server, database));
            }
        }
    }

    private void serve(Stack stack) throws Exception {
        report.memory("after the start", stack.memory());
        Load load = new Load(stack);
        Pages pages = new Pages(stack.server());
        if (parts.contains("awards")) {
            report.fact("certificates from the decision to the download", new Awards(stack).measure(awards));
        }
        warmUp(load, pages, stack.server());
        if (parts.contains("registry")) {
            registry(stack, load);
            for (int size = SMALL * 10; size <= entries; size *= 10) {
                long begin = System.nanoTime();
                population.grow(stack.database().connect(), size);
                report.fact(
                        "filling the registry to " + words(size), (System.nanoTime() - begin) / 1_000_000_000 + " s");
                registry(stack, load);
            }
        }
        if (parts.contains("pages")) {
            each(load, "home", pages.open("/", "</html>"));
            each(load, "login page", pages.open("/login", "id=\"login\""));
            each(load, "course page", pages.own("/learn/course?code=" + Course.CODE, "class=\"outline\""));
            each(load, "lesson page", pages.lessons());
            if ("examination".matches(only)) {
                examinations(stack, load, saving(stack, load));
            }
            if ("sign-in".matches(only)) {
                report.add(load.run("sign-in", pages.signIns(), 1, Duration.ofSeconds(seconds), Accounts.SIGN_INS));
            }
        }
        report.memory("after the load", stack.memory());
    }

    /** A young virtual machine is several times slower: nothing is measured before every kind of work was done for a while. */
    private void warmUp(Load load, Pages pages, Server server) throws Exception {
        if (!only.equals(".*")) {
            return;
        }
        Searching searching = searching(server);
        load.warm(new Verifying(server, population.samples()));
        load.warm(searching.national());
        load.warm(searching.officers());
        if (parts.contains("pages")) {
            load.warm(pages.own("/learn/course?code=" + Course.CODE, ""));
            load.warm(pages.lessons());
        }
    }

    private Searching searching(Server server) {
        return new Searching(server, country.regions(), population.samples());
    }

    private void registry(Stack stack, Load load) throws Exception {
        String size = words(population.entries());
        Searching searching = searching(stack.server());
        each(load, "verification, " + size, new Verifying(stack.server(), population.samples()));
        each(load, "search, administrator, " + size, searching.national());
        each(load, "search, officer, " + size, searching.officers());
        Population.Holder like =
                Searching.inCounties(population.samples(), country.regions()).get(0);
        Browser national = Accounts.signedIn(stack.server(), "national", "10.7.0.1");
        plans.ofPostgres(stack.database(), national, searching.shapes(like), size);
    }

    private void each(Load load, String name, Load.Work work) throws Exception {
        if (!name.matches(only)) {
            return;
        }
        load.warm(work);
        for (int clients : CLIENTS) {
            report.add(load.run(name, work, clients, Duration.ofSeconds(seconds), Integer.MAX_VALUE));
        }
    }

    /** Answers the number of the first trainee who is still fresh. */
    private int saving(Stack stack, Load load) throws Exception {
        Examination examination = new Examination(stack.server(), 100);
        load.warm(examination.saves(4));
        for (int clients : CLIENTS) {
            report.add(load.run(
                    "one save", examination.saves(4), clients, Duration.ofSeconds(seconds), Integer.MAX_VALUE));
        }
        long changes = stack.database().ask("select sum(seq) from answer");
        if (changes != examination.saved()) {
            throw new IllegalStateException(
                    examination.saved() + " answers were said to be saved, the table has " + changes);
        }
        report.fact("answers said to be saved, and found in the database", examination.saved());
        return examination.nextTrainee();
    }

    private void examinations(Stack stack, Load load, int first) throws Exception {
        Examination examination = new Examination(stack.server(), first);
        long before = stack.database().ask("select count(*) from answer");
        load.run("", examination.whole(48), 8, Duration.ofSeconds(60), 8 * 32);
        report.add(load.run("examination", examination.whole(150), 1, Duration.ofSeconds(seconds), 150));
        report.add(load.run("examination", examination.whole(60), 8, Duration.ofSeconds(seconds), 8 * 40));
        report.add(load.run("examination", examination.whole(24), 32, Duration.ofSeconds(seconds), 32 * 12));
        long rows = stack.database().ask("select count(*) from answer") - before;
        if (rows != examination.saved()) {
            throw new IllegalStateException(examination.saved() + " answers were given, the table has " + rows);
        }
    }

    private void onDerby(int size) throws Exception {
        String url = "jdbc:derby:" + FOLDER.resolve("derby-" + size).toAbsolutePath();
        Country again = new Country(today);
        Population people = new Population(again, today);
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            migrate(connection);
            again.found(DriverManager.getConnection(url));
            new Accounts(again, today).open(DriverManager.getConnection(url), 4);
            people.grow(DriverManager.getConnection(url), size);
        }
        endDerby(url);
        report.fact("filling Derby to " + words(size), (System.nanoTime() - begin) / 1_000_000_000 + " s");
        settings.put("XINHUO_DB_URL", url);
        try (Server server = new Server(JAR, WAR, FOLDER, "derby-" + size, flags, settings)) {
            server.waitFor("/");
            Load load = new Load(new Stack(server, null));
            Searching searching = new Searching(server, country.regions(), people.samples());
            Map<String, Load.Work> works = Map.of(
                    "verification", new Verifying(server, people.samples()),
                    "search, administrator", searching.national(),
                    "search, officer", searching.officers());
            for (Load.Work work : works.values()) {
                load.warm(work);
            }
            for (String name : works.keySet().stream().sorted().toList()) {
                String whole = name + ", Derby, " + words(size);
                report.add(load.run(whole, works.get(name), 8, Duration.ofSeconds(seconds), Integer.MAX_VALUE));
            }
        }
        derbyPlans(size, people.samples());
    }

    private void derbyPlans(int size, List<Population.Holder> holders) throws Exception {
        Path log = FOLDER.resolve("logs/derby-plans-" + size + ".log").toAbsolutePath();
        List<String> explaining = List.of(
                "-XX:TieredStopAtLevel=1", "-Dderby.language.logQueryPlan=true", "-Dderby.stream.error.file=" + log);
        try (Server server = new Server(JAR, WAR, FOLDER, "derby-explaining-" + size, explaining, settings)) {
            server.waitFor("/");
            Browser national = Accounts.signedIn(server, "national", "10.7.0.2");
            Searching searching = new Searching(server, country.regions(), holders);
            Population.Holder like =
                    Searching.inCounties(holders, country.regions()).get(0);
            plans.ofDerby(log, national, searching.shapes(like), words(size));
        }
    }

    private static void endDerby(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true");
        } catch (SQLException e) {
            // how Derby says goodbye
        }
    }

    private static void migrate(Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false);
        }
        Liquibase liquibase = new Liquibase("db/changes.yaml", new ClassLoaderResourceAccessor(), database);
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(new Contexts()));
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** 10^5. */
    private static String words(int size) {
        double power = Math.log10(size);
        return power == Math.rint(power) ? "10^" + (int) power : String.valueOf(size);
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder.resolve("logs"));
    }
}
