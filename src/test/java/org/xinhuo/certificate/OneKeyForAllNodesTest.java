package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.certificate.paper.seal.InstitutionKey;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;
import org.xinhuo.shared.MemoryDatabase;

/** Does every node of a database sign with the same key, and is a key that signed before still known? */
class OneKeyForAllNodesTest {

    private static final String KEY = "XINHUO_SIGNING_KEY";
    private static final String PASSWORD = "XINHUO_SIGNING_PASSWORD";
    private static final String CREDENTIAL_KEY = "XINHUO_CREDENTIAL_KEY";
    private static final String CREDENTIAL_PASSWORD = "XINHUO_CREDENTIAL_PASSWORD";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    private DataSource database;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        database = MemoryDatabase.with(
                "create table signing_key (name varchar(64) primary key, fingerprint varchar(64) unique,"
                        + " chain clob not null, key_store blob not null, kept_at timestamp not null)");
    }

    @AfterEach
    void clear() {
        System.clearProperty(KEY);
        System.clearProperty(PASSWORD);
        System.clearProperty(CREDENTIAL_KEY);
        System.clearProperty(CREDENTIAL_PASSWORD);
    }

    private SealService node() {
        return new SealService(database, CLOCK);
    }

    private List<String> kept() throws Exception {
        var names = new java.util.ArrayList<String>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from signing_key order by kept_at, name")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Test
    void nodes_that_begin_at_once_make_one_specimen() throws Exception {
        int nodes = 4;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<String> start = () -> {
                SealService node = node();
                together.await();
                return node.signatory().fingerprint();
            };
            var found = threads.invokeAll(java.util.Collections.nCopies(nodes, start));
            String first = found.get(0).get();
            for (var one : found) {
                assertThat(one.get()).isEqualTo(first);
            }
            assertThat(kept()).containsExactly("specimen");
            assertThat(node().signatory().fingerprint()).as("after a restart").isEqualTo(first);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_key_of_the_institution_takes_over_and_the_specimen_stays_known() throws Exception {
        Signatory specimen = node().signatory();
        byte[] own =
                SpecimenKey.make("SPECIMEN of another", CLOCK.instant(), new SecureRandom(), "secret".toCharArray());
        Path file = Files.write(folder.resolve("seal.p12"), own);
        System.setProperty(KEY, file.toString());
        System.setProperty(PASSWORD, "secret");

        Signatory now = node().signatory();

        assertThat(now.fingerprint())
                .isEqualTo(Signatory.of(own, "secret".toCharArray()).fingerprint())
                .isNotEqualTo(specimen.fingerprint());
        assertThat(node().signatory().fingerprint()).as("started again").isEqualTo(now.fingerprint());
        assertThat(kept()).containsExactlyInAnyOrder("specimen", now.fingerprint());
        assertThat(node().knows(specimen.fingerprint())).isTrue();
        assertThat(node().knows(now.fingerprint())).isTrue();
        assertThat(node().knows("0".repeat(64))).isFalse();
    }

    @Test
    void the_key_of_an_institution_never_gets_into_the_database() throws Exception {
        byte[] own =
                SpecimenKey.make("SPECIMEN of another", CLOCK.instant(), new SecureRandom(), "secret".toCharArray());
        System.setProperty(KEY, Files.write(folder.resolve("seal.p12"), own).toString());
        System.setProperty(PASSWORD, "secret");
        node().prepare();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key_store, chain from signing_key")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).isEmpty();
            assertThat(row.getString(2)).contains("BEGIN CERTIFICATE").doesNotContain("PRIVATE");
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void what_machines_read_may_have_a_key_of_its_own() throws Exception {
        System.setProperty(
                KEY,
                Files.write(folder.resolve("seal.p12"), InstitutionKey.rsa("secret".toCharArray()))
                        .toString());
        System.setProperty(PASSWORD, "secret");
        assertThat(head(node().signed("{}"))).contains("RS256");

        byte[] own = SpecimenKey.make("SPECIMEN", CLOCK.instant(), new SecureRandom(), "other".toCharArray());
        System.setProperty(
                CREDENTIAL_KEY,
                Files.write(folder.resolve("credentials.p12"), own).toString());
        System.setProperty(CREDENTIAL_PASSWORD, "other");
        SealService node = node();
        node.prepare();

        assertThat(node.signatory().kind()).isEqualTo("RSA-2048");
        assertThat(head(node.signed("{}"))).contains("ES256");
        assertThat(node.knows(Signatory.of(own, "other".toCharArray()).fingerprint()))
                .isTrue();
    }

    private static String head(byte[] jws) {
        String text = new String(jws, StandardCharsets.US_ASCII);
        return new String(Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.'))), StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_password_and_a_missing_file_stop_the_start() throws Exception {
        byte[] own =
                SpecimenKey.make("SPECIMEN of another", CLOCK.instant(), new SecureRandom(), "secret".toCharArray());
        System.setProperty(KEY, Files.write(folder.resolve("seal.p12"), own).toString());
        System.setProperty(PASSWORD, "wrong");
        assertThatIllegalStateException()
                .isThrownBy(() -> node().prepare())
                .withMessageContaining("XINHUO_SIGNING_KEY")
                .withMessageContaining("seal.p12")
                .withMessageContaining("another password");

        System.setProperty(KEY, folder.resolve("nowhere.p12").toString());
        assertThatIllegalStateException().isThrownBy(() -> node().prepare()).withMessageContaining("nowhere.p12");
    }
}
