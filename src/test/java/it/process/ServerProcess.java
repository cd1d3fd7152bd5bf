package it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One server with the application, as a process of its own in a folder of its own: the embedded database lies there in
 * {@code data}. It can be asked to end, killed as by a power cut, and started again on the same data.
 */
public final class ServerProcess implements AutoCloseable {

    static final Path JAR = Path.of("target/server/payara-micro.jar").toAbsolutePath();
    static final Path WAR = Path.of("target/xinhuo.war").toAbsolutePath();
    static final Path CONFIG = Path.of("server-config").toAbsolutePath();
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ServerProcess::destroy)));
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path folder;
    private final int port;
    private final List<String> command;
    private final Map<String, String> settings;
    private Process process;
    private Path log;
    private int starts;

    /**
     * @param folder   what the server works in; emptied
     * @param port     where it listens
     * @param settings the environment variables {@code XINHUO_...}
     * @param command  with which it is started
     */
    ServerProcess(Path folder, int port, Map<String, String> settings, List<String> command) {
        this.folder = empty(folder);
        this.port = port;
        this.settings = new HashMap<>(settings);
        this.command = command;
    }

    /** A server that stands alone, told what else is given here. */
    public static ServerProcess alone(String name, Map<String, String> settings, String... more) {
        Path folder = folder(name);
        int port = freePort();
        List<String> command = command(folder, port);
        command.addAll(List.of("--nohazelcast", "--prebootcommandfile"));
        command.add(CONFIG.resolve("single-node.asadmin").toString());
        command.addAll(List.of(more));
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("XINHUO_PUBLIC_URL", "http://localhost:" + port);
        return new ServerProcess(folder, port, all, command);
    }

    static Path folder(String name) {
        return Path.of("target/process", name).toAbsolutePath();
    }

    private static List<String> command(Path folder, int port) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Xmx768m"));
        command.addAll(List.of(
                "-jar", JAR.toString(), "--rootdir", folder.resolve("server").toString()));
        command.addAll(
                List.of("--logproperties", CONFIG.resolve("logging.properties").toString()));
        command.addAll(List.of("--deploy", WAR.toString(), "--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(port), "--disablephonehome"));
        return command;
    }

    /** Starts it and comes back at once. */
    ServerProcess begin() {
        try {
            delete(folder.resolve("server"));
            starts++;
            log = folder.resolve("log-" + starts + ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("XINHUO_"));
            builder.environment().putAll(settings);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RUNNING.add(process);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application answers; not long, if the server says that it is ready and the application does not. */
    ServerProcess ready() {
        Instant end = Instant.now().plus(LONGEST_START);
        boolean up = false;
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (health() == 200) {
                return this;
            }
            if (!up && log().contains(" ready in ")) {
                up = true;
                end = Instant.now().plusSeconds(15);
            }
            pause();
        }
        throw new AssertionError("The application did not get ready, see " + log + "\n" + end(log(), 3000));
    }

    public ServerProcess start() {
        return begin().ready();
    }

    /** Asks it to end and starts it on the same data, with one thing set otherwise. */
    public void startAgain(String setting, String value) {
        stop();
        settings.put(setting, value);
        start();
    }

    /** What the server says of itself: 200 when the application answers and reaches its database, 0 when nobody listens. */
    int health() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("health/ready"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it without a word of warning, as SIGKILL does, and all it has started. */
    void kill() {
        destroy(process);
        await(10);
    }

    /** Asks it to end, as systemd does. */
    void stop() {
        process.destroy();
        await(180);
    }

    private void await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("The server did not end within " + seconds + " seconds");
            }
            RUNNING.remove(process);
            delete(folder.resolve("server"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** What it has said since it was last started. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    Path folder() {
        return folder;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path empty(Path folder) {
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void destroy(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    static String end(String text, int characters) {
        return text.substring(Math.max(0, text.length() - characters));
    }
}
