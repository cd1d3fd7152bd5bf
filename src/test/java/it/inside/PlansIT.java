package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.region.RegionCode;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.SearchTexts;
import org.xinhuo.registry.SearchTexts.Asked;

/**
 * Is each query of the registry read in the order of the index made for it? The plans are kept under {@code
 * target/plans/}. The many entries it takes for the planner to care exist in a transaction that is rolled back.
 */
class PlansIT extends ContainerTest {

    private static final int ENTRIES = 40_000;
    private static final int ROWS = 21;

    /** A name of several characters is looked for by its own index, and the few that are found are put in order. */
    private static final String FEW = "country-name";

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Optional<String> SCHEME = Optional.of("peer-educator");

    /** As many holders of each: where all had the same, an index that begins with it would gain nothing. */
    private static final List<String> SCHEMES = List.of("peer-educator", "trainer-province");

    private static final Optional<String> NONE = Optional.empty();
    private static final Place MIDDLE = new Place(Optional.of("m"), Optional.empty());
    private static final Place BACK = new Place(Optional.empty(), Optional.of("m"));

    @Inject
    private Stage stage;

    @Inject
    private Database database;

    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private void ask(
            String name, String path, String region, Optional<String> scheme, Optional<String> called, Place place) {
        RegistryQuery query = new RegistryQuery(
                Optional.ofNullable(region).map(RegionCode::of), scheme, called, Validity.IN_FORCE, DAY);
        asked.put(name, SearchTexts.page(query, path, place, ROWS, database.isDerby()));
    }

    private void askEverything() {
        ask("country", "CN/", null, NONE, NONE, Place.FIRST);
        ask("country-middle", "CN/", null, NONE, NONE, MIDDLE);
        ask("country-back", "CN/", null, NONE, NONE, BACK);
        ask("country-scheme", "CN/", null, SCHEME, NONE, MIDDLE);
        ask("country-surname", "CN/", null, NONE, Optional.of("王"), Place.FIRST);
        ask("country-reading", "CN/", null, NONE, Optional.of("wangx"), Place.FIRST);
        ask("province", "CN/", "340000", NONE, NONE, MIDDLE);
        ask("province-back", "CN/", "340000", NONE, NONE, BACK);
        ask("province-scheme", "CN/", "340000", SCHEME, NONE, MIDDLE);
        ask("prefecture", "CN/", "341100", SCHEME, NONE, Place.FIRST);
        ask("county", "CN/", "341102", SCHEME, NONE, Place.FIRST);
        ask("top", "CN/34/", null, NONE, NONE, MIDDLE);
        ask("top-back", "CN/34/", null, NONE, NONE, BACK);
        ask("top-province-scheme", "CN/34/", "340000", SCHEME, NONE, MIDDLE);
        ask("subtree", "CN/34/3411/", null, NONE, NONE, Place.FIRST);
    }

    @Test
    void each_page_is_read_in_the_order_of_its_index() {
        stage.awarded(stage.waiting("林晓禾", "3411"), stage.officer("34"));
        askEverything();
        ask(FEW, "CN/", null, NONE, Optional.of("王晓"), Place.FIRST);

        Map<String, String> plans = database.rolledBack(this::plans);

        plans.forEach((name, plan) -> {
            String index = asked.get(name).index();
            assertThat(plan).as(name).contains(database.isDerby() ? index.toUpperCase() : index);
            if (!name.equals(FEW)) {
                assertThat(plan)
                        .as("%s is sorted afterwards instead of read in order", name)
                        .doesNotContain("Sort ResultSet", "Sort Key:");
            }
            assertThat(plan).as(name).doesNotContain("Seq Scan", "Table Scan ResultSet");
        });
        assertThat(plans).hasSize(asked.size());
    }

    private Map<String, String> plans(Connection connection) throws SQLException {
        boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        fill(connection, derby ? ENTRIES / 20 : ENTRIES);
        Map<String, String> plans = new LinkedHashMap<>();
        for (Map.Entry<String, Asked> one : asked.entrySet()) {
            String plan = derby ? derbyPlan(connection, one.getValue()) : postgresPlan(connection, one.getValue());
            plans.put(one.getKey(), plan);
            keep(derby ? "derby" : "postgresql", one.getKey(), one.getValue(), plan);
        }
        return plans;
    }

    private static String derbyPlan(Connection connection, Asked asked) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            run(connection, asked.text(), asked);
            try (ResultSet plan = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                plan.next();
                return plan.getString(1);
            } finally {
                statement.execute("call syscs_util.syscs_set_runtimestatistics(0)");
            }
        }
    }

    private static String postgresPlan(Connection connection, Asked asked) throws SQLException {
        return run(connection, "explain (analyze, buffers) " + asked.text(), asked);
    }

    private static String run(Connection connection, String text, Asked asked) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Database.fill(statement, asked.values().toArray());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.append(rows.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    /** Copies the newest entry many times, spread over names, readings, places and days. */
    private static void fill(Connection connection, int entries) throws SQLException {
        List<Object> model = newest(connection);
        String insert =
                "insert into registry_entry (id, credential_id, person_id, scheme, name, first_character, sort_key,"
                        + " province, prefecture, county, top_path, organisation_path, valid_from, valid_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < entries; i++) {
                boolean anhui = i % 10 == 0;
                String surname = one("王李张刘陈杨赵黄周吴", i / 7);
                String given = one("晓思子文嘉明海春小志建国玉秀丽俊雨佳欣怡", i / 3) + one("禾远涵杰宁", i);
                LocalDate from = DAY.minusDays(i % 300);
                Database.fill(
                        statement,
                        (long) -1 - i,
                        model.get(0),
                        model.get(1),
                        SCHEMES.get(i / 10 % SCHEMES.size()),
                        surname + given,
                        surname,
                        (char) ('a' + i % 26) + "angxiao~%012d".formatted(i),
                        anhui ? 340000 : 110000 + 10000 * (i % 20),
                        anhui ? 341100 : 110100 + 10000 * (i % 20),
                        anhui ? 341102 : 110101 + 10000 * (i % 20),
                        anhui ? "CN/34/" : "CN/11/",
                        anhui ? "CN/34/3411/" : "CN/11/",
                        from.minusYears(1 + i / 300),
                        i % 4 == 0 ? from : from.plusYears(1));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        if (!connection.getMetaData().getDatabaseProductName().contains("Derby")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze registry_entry");
            }
        }
    }

    private static List<Object> newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select credential_id, person_id from registry_entry"
                        + " order by id desc fetch first row only")) {
            row.next();
            return List.of(row.getObject(1), row.getObject(2));
        }
    }

    private static String one(String characters, int at) {
        int i = at % characters.length();
        return characters.substring(i, i + 1);
    }

    private static void keep(String database, String name, Asked asked, String plan) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "plans", database));
            Files.writeString(folder.resolve(name + ".txt"), asked.text() + "\n" + asked.values() + "\n\n" + plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
