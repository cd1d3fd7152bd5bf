package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application on one of its databases, with a {@link Crowd} in it and a {@link Contest} to be approved. Starting is slow, so the tests of a run share it,
 * each with people of its own; whoever comes finds it running.
 */
final class Scene {

    enum Kind {
        DERBY,
        POSTGRESQL
    }

    private static final Map<Kind, Scene> ALL = new EnumMap<>(Kind.class);

    static {
        System.setProperty("derby.stream.error.file", "target/process/derby.log");
    }

    private final Kind kind;
    private final DatabaseProcess postgres;
    private final ServerProcess server;

    /** Something to be read from the database with nothing of the application in between. */
    interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    static synchronized Scene on(Kind kind) throws SQLException, IOException {
        Scene scene = ALL.get(kind);
        if (scene == null) {
            scene = new Scene(kind);
            ALL.put(kind, scene);
            scene.fill();
        }
        if (!scene.server.isRunning()) {
            scene.server.start();
        }
        return scene;
    }

    private Scene(Kind kind) {
        this.kind = kind;
        String name = "kill-" + kind.name().toLowerCase();
        if (kind == Kind.DERBY) {
            postgres = null;
            server = ServerProcess.alone(name, Map.of("XINHUO_SAMPLE_DATA", "true"));
        } else {
            postgres = new DatabaseProcess(name + "-database").start().created();
            Map<String, String> settings = new HashMap<>(postgres.settings());
            settings.put("XINHUO_SAMPLE_DATA", "true");
            server = ServerProcess.alone(name, settings);
        }
    }

    private void fill() throws SQLException {
        server.start();
        if (kind == Kind.POSTGRESQL) {
            try (Connection connection = postgres.connect()) {
                join(connection);
            }
        } else {
            server.stop();
            assertThat(derby().resolve("db.lck")).as("Derby was shut down").doesNotExist();
            try (Connection connection = DriverManager.getConnection("jdbc:derby:" + derby())) {
                join(connection);
            }
            shutDown(derby());
        }
    }

    private static void join(Connection connection) throws SQLException {
        Crowd.join(connection);
        Contest.LARGE.prepare(connection);
        Contest.SMALL.prepare(connection);
    }

    /** Writes into the database as its keeper would, the server being away or not minding. */
    void write(Look<?> work) throws SQLException {
        if (kind == Kind.POSTGRESQL) {
            try (Connection connection = postgres.connect()) {
                work.at(connection);
            }
        } else {
            server.stop();
            try (Connection connection = DriverManager.getConnection("jdbc:derby:" + derby())) {
                work.at(connection);
            }
            shutDown(derby());
        }
    }

    /** Starts what does not run, and does not wait until the application answers. */
    void begin() {
        if (postgres != null && !postgres.isRunning()) {
            postgres.restart();
        }
        if (!server.isRunning()) {
            server.begin();
        }
    }

    /** What the server has said since it was started. */
    String log() {
        return server.log();
    }

    /** Waits until the application answers. */
    void ready() {
        server.ready();
    }

    URI home() {
        return server.address();
    }

    /** The power goes: the server and its database are gone in the same moment. */
    void kill() {
        server.kill();
        if (postgres != null) {
            postgres.kill();
        }
    }

    void restart() {
        if (postgres != null) {
            postgres.restart();
        }
        server.start();
    }

    /**
     * Looks into the database. Derby is opened only while no server runs, and a copy of it: so the server meets what it
     * left behind and not what the look has mended.
     */
    <T> T look(Look<T> look) throws SQLException, IOException {
        if (kind == Kind.POSTGRESQL) {
            try (Connection connection = postgres.connect()) {
                return look.at(connection);
            }
        }
        assertThat(server.isRunning()).as("the server holds Derby").isFalse();
        Path copy = ServerProcess.empty(server.folder().resolve("copy"));
        copy(derby(), copy.resolve("derby"));
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + copy.resolve("derby"))) {
            return look.at(connection);
        } finally {
            shutDown(copy.resolve("derby"));
        }
    }

    /** Ends the server where its database cannot be looked into otherwise. */
    void makeReadable() {
        if (kind == Kind.DERBY) {
            server.stop();
        }
    }

    private Path derby() {
        return server.folder().resolve("data/derby");
    }

    /** Derby says by an exception that it has gone. */
    private static void shutDown(Path database) {
        try {
            DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true");
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
