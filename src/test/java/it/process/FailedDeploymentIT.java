package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Does the one command that runs it say what is wrong and end, and else say how to go in and keep what was done? */
class FailedDeploymentIT {

    private final Path folder = ServerProcess.empty(ServerProcess.folder("run"));
    private final int port = ServerProcess.freePort();
    private Process process;
    private Path said;

    private void run(Map<String, String> settings) throws IOException {
        said = folder.resolve("said-" + Instant.now().toEpochMilli() + ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        ServerProcess.JAVA,
                        ServerProcess.CONFIG.resolve("Run.java").toString(),
                        ServerProcess.JAR.toString(),
                        ServerProcess.WAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XINHUO_"));
        environment.put("XINHUO_PORT", String.valueOf(port));
        environment.putAll(settings);
        process = builder.start();
    }

    @AfterEach
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String said() throws IOException {
        return Files.readString(said);
    }

    private String lastWords() throws IOException {
        return ServerProcess.end(said(), 2500);
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            run(Map.of("XINHUO_PORT", String.valueOf(other.getLocalPort())));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(said().strip())
                    .startsWith("端口 " + other.getLocalPort())
                    .contains("Port " + other.getLocalPort() + " is in use")
                    .endsWith("XINHUO_PORT=8081 mvn");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsTheReasonSaidLast() throws Exception {
        int nobody = ServerProcess.freePort();
        run(Map.of("XINHUO_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/none"));
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        String reasons = said().substring(said().indexOf("The application could not be started, because:"));
        assertThat(reasons).contains("Connection to 127.0.0.1:" + nobody + " refused");
        assertThat(reasons.lines().count()).as("nothing behind the reasons").isLessThan(15);
        try (ServerSocket freeAgain = new ServerSocket(port)) {
            assertThat(freeAgain.isBound()).isTrue();
        }
    }

    @Test
    void aHealthyRunSaysHowToGoInAndKeepsWhatWasDone() throws Exception {
        run(new HashMap<>());
        URI home = awaitAddress();
        String login = named("(\\w+) +学员，滁州市");
        String password = named("密码 password: ([\\w-]+)");
        Visitor learner = Visitor.signedIn(home, login, password);
        Page lesson = learner.get("/learn/lesson?course=peer-educator&module=01-role&lesson=1-what-it-is");
        learner.send(lesson, "finish", "done");
        String oneOf24 = "<progress max=\"100\" value=\"4\"";
        assertThat(learner.get("/learn/courses").body()).contains(oneOf24);

        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends when asked to")
                .isTrue();
        try (ServerSocket freeAgain = new ServerSocket(port)) {
            assertThat(freeAgain.isBound()).isTrue();
        }

        run(new HashMap<>());
        assertThat(Visitor.signedIn(awaitAddress(), login, password)
                        .get("/learn/courses")
                        .body())
                .contains(oneOf24);
    }

    private URI awaitAddress() throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (!said().contains("Ctrl-C") && process.isAlive() && Instant.now().isBefore(end)) {
            ServerProcess.pause();
        }
        return URI.create(named("Xinhuo is running: +(http://\\S+)"));
    }

    private String named(String pattern) throws IOException {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(lastWords());
        assertThat(matcher.find()).as(pattern + " in " + lastWords()).isTrue();
        return matcher.group(1);
    }
}
