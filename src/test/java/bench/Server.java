package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Micro with one application, as a process of its own, started as {@code server-config/xinhuo.service} does. */
final class Server implements AutoCloseable {

    private static final String BEHIND_PROXY = "server-config/behind-proxy.asadmin";
    private static final String LOGGING = "server-config/logging.properties";
    private static final long PATIENCE_MILLIS = 240_000;

    private final Process process;
    private final Proc proc;
    private final int port;
    private final Path log;
    private final long started = System.nanoTime();

    /**
     * @param folder for its log and its temporary files
     * @param flags for the virtual machine
     */
    Server(Path jar, Path war, Path folder, String name, List<String> flags, Map<String, String> settings)
            throws IOException {
        port = freePort();
        Path temporary = Files.createDirectories(folder.resolve("tmp").toAbsolutePath());
        log = Files.createDirectories(folder.resolve("logs")).resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary, "-jar", jar.toString()));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "/", "--port", String.valueOf(port)));
        command.addAll(List.of("--nohazelcast", "--disablephonehome", "--logproperties", LOGGING));
        command.addAll(List.of("--prebootcommandfile", BEHIND_PROXY));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        process = builder.start();
        proc = new Proc(process.pid());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What it took until an address answered: wall clock and processor, in ms since the start of the process. */
    record Ready(long wallMillis, long cpuMillis) {}

    Ready waitFor(String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Browser browser = browser("127.0.0.1")) {
                if (browser.get(path).status() == 200) {
                    return new Ready((System.nanoTime() - started) / 1_000_000, proc.cpuMillis());
                }
            } catch (IOException | RuntimeException e) {
                // not up yet
            }
            if (Files.readString(log).contains("Exception while loading the app")) {
                break;
            }
            Thread.sleep(25);
        }
        throw new IllegalStateException("The server did not answer " + path + ": see " + log);
    }

    Browser browser(String address) {
        return new Browser(port, address);
    }

    Proc process() {
        return proc;
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end and waits: only so does it write a class-data archive. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
