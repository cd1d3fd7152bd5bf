package org.xinhuo.registry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;

/**
 * The registry's entries, searched.
 *
 * <p>There is one query text for each set of filters that is present, and each is read in the order of an index until the
 * page is full: its cost does not grow with the registry. PostgreSQL finds the index itself; Derby does not heed FETCH
 * FIRST when it plans and must be told.
 */
@ApplicationScoped
class Entries {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    private boolean derby;

    @PostConstruct
    void look() {
        try (Connection connection = dataSource.getConnection()) {
            derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(RegistryEntry entry) {
        em.persist(entry);
    }

    /**
     * A page in the order of names, of what lies within a subtree of organisations.
     *
     * @param path the subtree; the whole tree is {@code CN/}
     */
    @SuppressWarnings("unchecked")
    List<RegistryEntry> page(RegistryQuery query, String path, RegistryQuery.Place place, int size) {
        Sql sql = new Sql();
        String index = where(sql, query, path);
        boolean backwards = place.before().isPresent();
        place.after().ifPresent(key -> sql.and("sort_key > ?", key));
        place.before().ifPresent(key -> sql.and("sort_key < ?", key));
        String text = "select * from registry_entry" + hint(index) + " where " + sql.text() + " order by sort_key"
                + (backwards ? " desc" : "") + " fetch first " + size + " rows only";
        List<RegistryEntry> page = new ArrayList<>(
                sql.bind(em.createNativeQuery(text, RegistryEntry.class)).getResultList());
        if (backwards) {
            Collections.reverse(page);
        }
        return page;
    }

    /** How many match; counting stops at {@code most}, because nobody pages further and a count grows with the table. */
    int count(RegistryQuery query, String path, int most) {
        Sql sql = new Sql();
        where(sql, query, path);
        String text = "select count(*) from (select 1 as one from registry_entry where " + sql.text() + " fetch first "
                + most + " rows only) as counted";
        return ((Number) sql.bind(em.createNativeQuery(text)).getSingleResult()).intValue();
    }

    Set<Integer> regionsCovered(LocalDate day) {
        List<?> codes = em.createNativeQuery(
                        "select distinct coalesce(county, prefecture, province) from registry_entry"
                                + " where valid_from <= ? and valid_until >= ? and province is not null")
                .setParameter(1, day)
                .setParameter(2, day)
                .getResultList();
        return codes.stream().map(code -> ((Number) code).intValue()).collect(Collectors.toSet());
    }

    /** Adds the filters, and names the index whose equalities they are. */
    private static String where(Sql sql, RegistryQuery query, String path) {
        String index = region(sql, query, path);
        query.scheme().ifPresent(scheme -> sql.and("scheme = ?", scheme));
        switch (query.validity()) {
            case IN_FORCE -> sql.and("valid_from <= ?", query.day()).and("valid_until >= ?", query.day());
            case ENDED -> sql.and("valid_until < ?", query.day());
            case ANY -> sql.and("1 = 1");
        }
        if (query.name().isPresent()) {
            index = name(sql, query.name().get(), index);
        }
        if (index.equals("registry_all") && query.scheme().isPresent()) {
            return "registry_scheme";
        }
        if (index.equals("registry_province") && query.scheme().isPresent()) {
            return "registry_province_scheme";
        }
        return index;
    }

    private static String region(Sql sql, RegistryQuery query, String path) {
        boolean wholeCountry = path.indexOf('/') == path.length() - 1;
        boolean oneTop = !wholeCountry && path.chars().filter(c -> c == '/').count() == 2;
        if (query.region().isPresent()) {
            if (!wholeCountry) {
                sql.and("organisation_path >= ?", path).and("organisation_path < ?", path + END);
            }
            RegionCode region = query.region().get();
            String level = column(region.level());
            sql.and(level + " = ?", region.value());
            return "registry_" + level;
        }
        if (wholeCountry) {
            return "registry_all";
        }
        String top = path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
        sql.and("top_path = ?", top);
        if (!oneTop) {
            sql.and("organisation_path >= ?", path).and("organisation_path < ?", path + END);
        }
        return "registry_top";
    }

    private static String column(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> "province";
            case PREFECTURE -> "prefecture";
            case COUNTY -> "county";
        };
    }

    private static String name(Sql sql, String name, String index) {
        boolean anywhere = index.equals("registry_all");
        if (!name.codePoints().anyMatch(Character::isIdeographic)) {
            String reading = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            sql.and("sort_key >= ?", reading).and("sort_key < ?", reading + END);
            return index;
        }
        if (name.codePointCount(0, name.length()) == 1) {
            sql.and("first_character = ?", name);
            return anywhere ? "registry_surname" : index;
        }
        sql.and("name >= ?", name).and("name < ?", name + END);
        return anywhere ? "registry_name" : index;
    }

    private String hint(String index) {
        return derby ? " --DERBY-PROPERTIES index=" + index + "\n" : "";
    }

    /** A condition in the making, with its values in order. */
    private static final class Sql {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Sql and(String condition, Object... its) {
            text.append(text.isEmpty() ? "" : " and ").append(condition);
            values.addAll(List.of(its));
            return this;
        }

        String text() {
            return text.toString();
        }

        Query bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
