package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How long it takes from nothing to the first page, beside an application on the same server that has nothing in it. */
final class StartUp {

    private static final String LIGHT = "-XX:TieredStopAtLevel=1";

    private final Path jar;
    private final Path war;
    private final Path folder;
    private final List<String> flags;
    private final Map<String, String> settings;
    private final List<Boot> boots = new ArrayList<>();

    /**
     * One start.
     *
     * @param wallMillis from the start of the process to the home page, with its figures from the database
     * @param cpuMillis processor time of the process until then
     * @param memory of the process just after
     */
    record Boot(String name, long wallMillis, long cpuMillis, Proc.Memory memory) {}

    StartUp(Path jar, Path war, Path folder, List<String> flags, Map<String, String> settings) {
        this.jar = jar;
        this.war = war;
        this.folder = folder;
        this.flags = flags;
        this.settings = settings;
    }

    List<Boot> measure() throws IOException, InterruptedException {
        Path archive = folder.resolve("xinhuo.jsa").toAbsolutePath();
        boot("an empty WAR", emptyWar(), flags);
        boot("the application", war, flags);
        boot("with the light compiler", war, with(flags, LIGHT));
        boot("recording the class-data archive", war, with(flags, "-XX:ArchiveClassesAtExit=" + archive));
        String shared = "-XX:SharedArchiveFile=" + archive;
        boot("with the archive", war, with(flags, shared));
        boot("with the archive and the light compiler", war, with(with(flags, shared), LIGHT));
        return boots;
    }

    private static List<String> with(List<String> flags, String another) {
        List<String> all = new ArrayList<>(flags);
        all.add(another);
        return all;
    }

    private void boot(String name, Path application, List<String> withFlags) throws IOException, InterruptedException {
        String log = "start-" + name.replace(' ', '-');
        try (Server server = new Server(jar, application, folder, log, withFlags, settings)) {
            Server.Ready ready = server.waitFor("/");
            boots.add(new Boot(
                    name,
                    ready.wallMillis(),
                    ready.cpuMillis(),
                    server.process().memory()));
        }
    }

    private Path emptyWar() throws IOException {
        Path empty = folder.resolve("empty.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<!DOCTYPE html><title>empty</title>".getBytes());
            zip.closeEntry();
        }
        return empty;
    }
}
