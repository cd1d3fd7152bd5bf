package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Does it start as {@code server-config/README.md} says, on an empty PostgreSQL behind a proxy, and who comes in first?
 * The steps follow each other as they do for whoever sets it up.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionStartIT {

    private static final String PUBLIC = "https://xinhuo.example.org";
    private static final String CHOSEN = "A-long-Passw0rd-of-the-first";
    private static final Pattern LINK =
            Pattern.compile("FIRST ADMINISTRATOR 首位管理员 (" + PUBLIC + "(/setup\\S*\\?token=\\S+))");
    private static final Path FOLDER = ServerProcess.folder("production");
    private static final Path ARCHIVE = FOLDER.resolve("xinhuo.jsa");

    private static DatabaseProcess database;
    private static ServerProcess server;
    private static Map<String, String> settings;
    private static String link;
    private static Visitor administrator;

    @BeforeAll
    static void startAsTheUnitFileSays() {
        database = new DatabaseProcess("production-database").start().created();
        int port = ServerProcess.freePort();
        settings = new HashMap<>(UnitFile.settings(database.settings()));
        // systemd gives no language, and nobody shall need one to read the log
        settings.put("LC_ALL", "C");
        settings.put("JDK_JAVA_OPTIONS", "-XX:ArchiveClassesAtExit=" + ARCHIVE);
        server = new ServerProcess(FOLDER, port, settings, UnitFile.command("xinhuo.service", FOLDER, port));
        server.start();
    }

    @AfterAll
    static void end() {
        server.close();
        database.close();
    }

    private static Visitor behindProxy() {
        return new Visitor(server.address()).with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "203.0.113.7");
    }

    @Test
    @Order(1)
    void theLogSaysOnceWhereTheFirstAdministratorComesIn() {
        Matcher found = LINK.matcher(server.log());
        assertThat(found.find()).as(server.log()).isTrue();
        link = found.group(2);
        assertThat(found.find()).as("a second link").isFalse();
        assertThat(server.log()).contains("PostgreSQL").doesNotContain(DatabaseProcess.PASSWORD);
    }

    @Test
    @Order(2)
    void noSamplePersonIsThere() throws IOException {
        assertThat(behindProxy().signIn("national", Visitor.PASSWORD).address().getPath())
                .startsWith("/login");
    }

    @Test
    @Order(3)
    void theLinkTakesAStrongPasswordAndOpensOnce() throws IOException {
        Visitor visitor = behindProxy();
        Page weak = choose(visitor, visitor.get(link), "simple-password");
        assertThat(weak.address().getPath()).as("still choosing").startsWith("/setup");
        assertThat(behindProxy().signIn("admin", "simple-password").address().getPath())
                .startsWith("/login");

        assertThat(choose(visitor, visitor.get(link), CHOSEN).address().getPath())
                .isEqualTo("/login");

        assertThat(behindProxy().get(link).body()).as("the link, a second time").doesNotContain("id=\"setup\"");
        Page late = choose(behindProxy(), weak, "Another-passw0rd-of-a-thief");
        assertThat(late.address().getPath()).as("a page kept open").startsWith("/setup");
        assertThat(behindProxy()
                        .signIn("admin", "Another-passw0rd-of-a-thief")
                        .address()
                        .getPath())
                .startsWith("/login");
    }

    private static Page choose(Visitor visitor, Page page, String password) throws IOException {
        return visitor.send(page, "setup", "choose", "password", password, "again", password);
    }

    @Test
    @Order(4)
    void whoSignsInByHttpsGetsACookieForHttpsOnly() throws IOException {
        administrator = behindProxy();
        Page login = administrator.get("/login");
        Page answer = administrator.sendOnly(login, "login", "sign-in", "name", "admin", "password", CHOSEN);
        assertThat(answer.status()).isEqualTo(302);
        List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .toList();
        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0).toLowerCase().split("; ?"))
                .contains("secure", "httponly", "path=/")
                .containsOnlyOnce("samesite=lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .as("a redirect does not lead out of https")
                .doesNotStartWith("http:");
    }

    @Test
    @Order(5)
    void whatComesPastTheProxyIsNotTakenForHttps() throws IOException {
        Page answer = new Visitor(server.address()).get("/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    @Order(6)
    void theAdministratorAddsAnOfficerWhoComesInByALinkOfTheirOwn() throws IOException {
        Page form = administrator.get("/manage/person-new");
        Matcher anhui =
                Pattern.compile("<option value=\"(\\d+)\"[^>]*>\\s*安徽省计生协").matcher(form.body());
        assertThat(anhui.find()).as(form.body()).isTrue();
        String[] fields = {"name", "韩卫东", "login", "han", "organisation", anhui.group(1), "role", "OFFICER", "age", "on"
        };
        Page added = administrator.send(form, "person", "add", fields);
        Matcher invited = Pattern.compile(PUBLIC + "(/setup\\?token=[\\w-]+)").matcher(added.body());
        assertThat(invited.find()).as(added.body()).isTrue();

        Visitor officer = behindProxy();
        choose(officer, officer.get(invited.group(1)), "Officers-passw0rd");
        assertThat(officer.signIn("han", "Officers-passw0rd").address().getPath())
                .isEqualTo("/manage/candidates");
    }

    /** Ending it writes the archive of classes, and the next start has to use it or fail. */
    @Test
    @Order(7)
    void afterARestartEverybodyIsStillThereAndNoLinkIsGivenAnyMore() throws IOException {
        server.stop();
        assertThat(Files.size(ARCHIVE)).isGreaterThan(10_000_000);
        settings.put("JDK_JAVA_OPTIONS", "-Xshare:on -XX:SharedArchiveFile=" + ARCHIVE);
        server.start();

        assertThat(server.log()).doesNotContain("FIRST ADMINISTRATOR").doesNotContain("token=");
        assertThat(behindProxy().signIn("admin", CHOSEN).address().getPath()).isEqualTo("/manage/candidates");
        assertThat(behindProxy().signIn("han", "Officers-passw0rd").address().getPath())
                .isEqualTo("/manage/candidates");
        assertThat(behindProxy().get(link).body()).doesNotContain("id=\"setup\"");
    }

    /** Said in few lines, so that what went wrong is found: one line a record, and nothing of what we know of. */
    @Test
    @Order(8)
    void theLogIsShortAndSaysWhatFailed() throws Exception {
        List<String> lines = server.log().lines().toList();
        assertThat(lines.stream().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d .*")))
                .as("records of a start")
                .hasSizeLessThan(30)
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ \\S+: .*"))
                .noneMatch(line -> line.contains(" SEVERE "));
        assertThat(server.log()).doesNotContain("fontbox", "expired", "liquibase.changelog", "Hazelcast");

        database.kill();
        assertThat(server.health()).isEqualTo(503);
        Page failed = behindProxy().get("/setup?token=whatever");
        assertThat(failed.status()).isEqualTo(500);
        Matcher reference = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(failed.body());
        assertThat(reference.find()).as(failed.body()).isTrue();
        assertThat(server.log())
                .containsPattern("SEVERE org.xinhuo\\S+: " + reference.group() + " GET /setup")
                .contains("Caused by: ");

        database.restart();
        assertThat(behindProxy().signIn("admin", CHOSEN).address().getPath())
                .as("when the database is back")
                .isEqualTo("/manage/candidates");
    }
}
