package org.xinhuo.certificate.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.shared.MemoryDatabase;

/** Does every node sign the log with the same key, and does the log keep its name when key or address change? */
class LogKeyOfAllNodesTest {

    private static final String KEY = "XINHUO_LOG_KEY";
    private static final String ADDRESS = "XINHUO_PUBLIC_URL";
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private DataSource database;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        System.setProperty(ADDRESS, "https://xinhuo.example.cn/");
        database =
                MemoryDatabase.with("create table log_key (name varchar(64) primary key, verifier varchar(400) unique,"
                        + " private_key varchar(400) not null, kept_at timestamp not null)");
    }

    @AfterEach
    void clear() {
        System.clearProperty(KEY);
        System.clearProperty(ADDRESS);
    }

    private LogKeyService node(int day) {
        return new LogKeyService(database, Clock.fixed(NOW.plus(Duration.ofDays(day)), ZoneOffset.UTC));
    }

    private void own(String name) throws GeneralSecurityException, IOException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        System.setProperty(KEY, Files.writeString(folder.resolve(name), pem).toString());
    }

    @Test
    void nodes_that_begin_at_once_make_one_specimen_that_says_so() throws Exception {
        int nodes = 4;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<String> start = () -> {
                together.await();
                return node(0).signing().verifier().text();
            };
            var found = threads.invokeAll(Collections.nCopies(nodes, start));
            String first = found.get(0).get();
            for (var one : found) {
                assertThat(one.get()).isEqualTo(first);
            }
            assertThat(first).startsWith("xinhuo.example.cn/log/specimen+");
            assertThat(node(1).published()).extracting(Verifier::text).containsExactly(first);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_log_keeps_its_name_through_keys_and_addresses_and_every_key_stays_published() throws Exception {
        Verifier specimen = node(0).signing().verifier();
        own("first.pem");
        Verifier first = node(1).signing().verifier();
        System.setProperty(ADDRESS, "https://moved.example.cn");
        assertThat(node(2).signing().verifier().text()).isEqualTo(first.text());
        own("second.pem");
        Verifier second = node(3).signing().verifier();

        assertThat(first.name()).isEqualTo("xinhuo.example.cn/log");
        assertThat(second.name()).isEqualTo("xinhuo.example.cn/log");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(node(4).published())
                .extracting(Verifier::text)
                .containsExactly(specimen.text(), first.text(), second.text());
    }

    @Test
    void the_key_of_an_institution_never_gets_into_the_database() throws Exception {
        own("own.pem");
        node(0).signing();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select private_key from log_key")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEmpty();
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void a_file_that_is_missing_or_holds_something_else_stops_the_start() throws Exception {
        System.setProperty(KEY, folder.resolve("nowhere.pem").toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> node(0).signing())
                .withMessageContaining("XINHUO_LOG_KEY")
                .withMessageContaining("nowhere.pem");

        System.setProperty(
                KEY, Files.writeString(folder.resolve("no.pem"), "hello").toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> node(0).signing())
                .withMessageContaining("no.pem")
                .withMessageContaining("PRIVATE KEY");
    }
}
