package it.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL of its own that keeps what it has committed: it waits for the disk, and its data stay when it is killed.
 * Its superuser comes in without a password, everybody else needs theirs.
 */
final class DatabaseProcess implements AutoCloseable {

    static final String USER = "xinhuo";
    static final String PASSWORD = "a-Password-of-the-database";

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private EmbeddedPostgres postgres;
    private boolean killed;

    DatabaseProcess(String name) {
        folder = ServerProcess.empty(ServerProcess.folder(name));
    }

    /** Starts it, on the data it had. */
    DatabaseProcess start() {
        try {
            Path doors = folder.resolve("pg_hba.conf");
            Files.writeString(doors, "host all postgres all trust\nhost all all all scram-sha-256\n");
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("hba_file", doors.toString())
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What whoever keeps the database does before the first start of the application: the commands of the README. */
    DatabaseProcess created() {
        run("create role " + USER + " login password '" + PASSWORD + "'");
        run("create database " + USER + " owner " + USER);
        return this;
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends every process of it without a word of warning. */
    void kill() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        var all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        all.forEach(one -> one.onExit().join());
        killed = true;
    }

    boolean isRunning() {
        return postgres != null && !killed;
    }

    /** Starts it after it was killed. */
    void restart() {
        close();
        start();
        killed = false;
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (postgres != null) {
                postgres.close();
                postgres = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The three environment variables by which the application finds it. */
    Map<String, String> settings() {
        return Map.of("XINHUO_DB_URL", url(), "XINHUO_DB_USER", USER, "XINHUO_DB_PASSWORD", PASSWORD);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + USER;
    }
}
