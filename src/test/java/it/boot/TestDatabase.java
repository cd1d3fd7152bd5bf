package it.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of one round of container tests, as {@code it.db} says: {@code derby} in the memory of the server, or a
 * real {@code postgres} that lives as long as the round. Tells the server by its options where it is. Does nothing in a
 * round without {@code it.db}.
 */
public class TestDatabase implements LauncherSessionListener {

    /** The adapter announces every servlet; held here so that the level is not forgotten. */
    private static final Logger ADAPTER = Logger.getLogger("fish.payara.arquillian");

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String kind = System.getProperty("it.db");
        if (kind == null) {
            return;
        }
        ADAPTER.setLevel(Level.WARNING);
        String url = kind.equals("postgres") ? startPostgres() : "jdbc:derby:memory:it;create=true";
        System.setProperty("it.server.options", String.join(" ", serverOptions(url)));
        System.setProperty("it.micro.options", String.join(" ", microOptions(kind)));
    }

    private String startPostgres() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "80")
                    .start();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
        }
    }

    private static List<String> serverOptions(String url) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-DXINHUO_DB_URL=" + url,
                "-DXINHUO_DB_USER=postgres",
                "-DXINHUO_SAMPLE_DATA=true",
                "-DXINHUO_BEHIND_PROXY=true",
                "-DXINHUO_PUBLIC_URL=http://localhost");
    }

    private static List<String> microOptions(String database) {
        return List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--port",
                freePort(),
                "--logproperties",
                inOptions(ServerLog.of(database).settings(setting("logging.properties"))),
                "--prebootcommandfile",
                inOptions(setting("behind-proxy.asadmin")));
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free for the server of the tests", e);
        }
    }

    private static Path setting(String file) {
        return Path.of("server-config", file).toAbsolutePath();
    }

    /** The adapter splits options at spaces unless a backslash stands before. */
    private static String inOptions(Path path) {
        return path.toString().replace(" ", "\\ ");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
