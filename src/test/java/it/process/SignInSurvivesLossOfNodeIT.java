package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Is somebody who signed in on one of two nodes still signed in, as who they are, when that node is lost? */
class SignInSurvivesLossOfNodeIT {

    private static final List<Integer> GRID = List.of(ServerProcess.freePort(), ServerProcess.freePort());

    private static DatabaseProcess database;
    private static ServerProcess a;
    private static ServerProcess b;

    @BeforeAll
    static void startOneAfterTheOther() {
        database = new DatabaseProcess("nodes-database").start().created();
        a = node("node-a", GRID.get(0));
        b = node("node-b", GRID.get(1));
        a.start();
        b.start();
    }

    @AfterAll
    static void end() {
        a.close();
        b.close();
        database.close();
    }

    /** As the drop-in says, with two addresses of one machine. */
    private static ServerProcess node(String name, int gridPort) {
        Path folder = ServerProcess.folder(name);
        int port = ServerProcess.freePort();
        List<String> command = new ArrayList<>(UnitFile.command("two-nodes.conf", folder, port));
        replace(
                command,
                "tcpip:10.0.0.11:6900,10.0.0.12:6900",
                "tcpip:127.0.0.1:%d,127.0.0.1:%d".formatted(GRID.toArray()));
        replace(command, "xinhuo", "xinhuo-" + GRID.get(0));
        replace(command, "10.0.0.11", "127.0.0.1");
        replace(command, "6900", String.valueOf(gridPort));
        // two nodes on one machine need to be told that they may keep each other's copies
        command.addAll(List.of("--nohostaware", "--hzpublicaddress", "127.0.0.1:" + gridPort));
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("XINHUO_SAMPLE_DATA", "true");
        return new ServerProcess(folder, port, settings, command);
    }

    private static void replace(List<String> command, String word, String other) {
        assertThat(command).contains(word);
        command.replaceAll(one -> one.equals(word) ? other : one);
    }

    @Test
    void whoSignedInOnTheLostNodeIsSignedInOnTheOther() throws Exception {
        Visitor learner = Visitor.signedIn(a.address(), "trainee");
        Visitor officer = Visitor.signedIn(a.address(), "officer");
        Page form = officer.get("/manage/candidates");

        a.kill();
        learner.goTo(b.address());
        officer.goTo(b.address());

        Page credentials = learner.get("/learn/credentials");
        assertThat(credentials.address().getPath()).isEqualTo("/learn/credentials");
        assertThat(credentials.body()).contains("林晓禾").doesNotContain("韩卫东");
        assertThat(learner.get("/manage/candidates").status())
                .as("a page that is not theirs")
                .isEqualTo(404);

        Page candidates = officer.get("/manage/candidates");
        assertThat(candidates.status()).isEqualTo(200);
        assertThat(candidates.address().getPath()).isEqualTo("/manage/candidates");
        Matcher candidate =
                Pattern.compile("name=\"candidate\" value=\"(\\d+)\"").matcher(form.body());
        assertThat(candidate.find()).isTrue();
        Page approved = officer.sendOnly(form, "candidates", "approve", "candidate", candidate.group(1));
        assertThat(approved.headers().firstValue("Location"))
                .as("a form that the lost node gave out")
                .hasValueSatisfying(address -> assertThat(address).endsWith("done=approved"));
    }
}
