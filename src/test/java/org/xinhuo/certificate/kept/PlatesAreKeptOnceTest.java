package org.xinhuo.certificate.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.shared.MemoryDatabase;

/** Is a plate kept once, by however many nodes, and does it still make the files that were printed from it? */
class PlatesAreKeptOnceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    private DataSource database;

    @BeforeEach
    void open() throws SQLException {
        database = MemoryDatabase.with(
                "create table certificate_plate (sha256 varchar(64) primary key, content blob not null,"
                        + " kept_at timestamp not null)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int plates() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from certificate_plate")) {
            row.next();
            return row.getInt(1);
        }
    }

    private PlateService node() {
        return new PlateService(database, CLOCK);
    }

    @Test
    void a_file_is_made_again_from_its_plate_and_what_is_its_own() throws SQLException {
        PrintedFile one = PaperSamples.file("沈知远");
        PrintedFile other = PaperSamples.file("李𬭚");
        node().keep(one.plate());
        node().keep(other.plate());

        byte[] again = PrintedFile.joined(node().bytes(other.plate().sha256()), other.tail());

        assertThat(again).isEqualTo(other.bytes());
        assertThat(plates()).isEqualTo(1);
        assertThat(one.tail()).as("kept for each").hasSizeLessThan(one.plate().length());
    }

    @Test
    void nodes_that_begin_at_once_keep_it_once() throws Exception {
        PrintedFile file = PaperSamples.file("沈知远");
        int nodes = 4;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Void>> starts = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                starts.add(() -> {
                    PlateService node = node();
                    together.await();
                    node.keep(file.plate());
                    return null;
                });
            }
            for (Future<Void> start : threads.invokeAll(starts)) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(plates()).isEqualTo(1);
    }

    @Test
    void one_that_was_changed_makes_no_file() throws SQLException {
        PrintedFile file = PaperSamples.file("沈知远");
        node().keep(file.plate());
        execute("update certificate_plate set content = cast(X'00' as blob)");

        assertThatIllegalStateException()
                .isThrownBy(() -> node().bytes(file.plate().sha256()))
                .withMessageContaining("missing or changed");
    }
}
