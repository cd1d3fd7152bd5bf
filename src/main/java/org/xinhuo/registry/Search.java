package org.xinhuo.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.shared.Hanzi;

/**
 * A search of the registry as SQL. There is one text for each set of filters that is present, and each is read in the
 * order of an index until the page is full, so that its cost does not grow with the registry.
 *
 * @param text   of the statement
 * @param values of its placeholders in order
 * @param index  whose equalities the filters are. PostgreSQL finds it itself; Derby does not heed FETCH FIRST when it
 *     plans, and is told
 */
record Search(String text, List<Object> values, String index) {

    private static final String END = "\uFFFF";

    /** Everybody once: by the span that no other one of the same holding has followed yet. */
    private static final String LAST_SPAN = "(followed_from is null or followed_from > ?)";

    /**
     * A page in the order of names, of what lies within a subtree of organisations. The page before a key comes in the
     * opposite order.
     *
     * @param path the subtree; the whole tree is {@code CN/}
     */
    static Search page(RegistryQuery query, String path, RegistryQuery.Place place, int size, boolean derby) {
        Conditions conditions = new Conditions();
        boolean back = place.before().isPresent();
        String index = ordered(where(conditions, query, path), derby && back);
        place.after().ifPresent(key -> conditions.and("sort_key > ?", key));
        place.before().ifPresent(key -> conditions.and("sort_key < ?", key));
        String hint = derby ? " --DERBY-PROPERTIES index=" + index + "\n" : "";
        String text = "select * from registry_entry" + hint + " where " + conditions.text + " order by sort_key"
                + (back ? " desc" : "") + " fetch first " + size + " rows only";
        return new Search(text, conditions.values, index);
    }

    /** PostgreSQL reads an index in both directions, Derby in one: it has a second set for the way back. */
    private static String ordered(String index, boolean back) {
        return back && !index.equals("registry_name") ? index + "_back" : index;
    }

    /** How many match; counting stops at {@code most}, because nobody pages further and a count grows with the table. */
    static Search count(RegistryQuery query, String path, int most) {
        Conditions conditions = new Conditions();
        String index = where(conditions, query, path);
        String text = "select count(*) from (select 1 as one from registry_entry where " + conditions.text
                + " fetch first " + most + " rows only) as counted";
        return new Search(text, conditions.values, index);
    }

    /** Adds the filters, and names the index whose equalities they are. */
    private static String where(Conditions conditions, RegistryQuery query, String path) {
        String index = region(conditions, query, path);
        query.scheme().ifPresent(scheme -> conditions.and("scheme = ?", scheme));
        switch (query.validity()) {
            case IN_FORCE -> conditions.and("valid_from <= ?", query.day()).and("valid_until >= ?", query.day());
            case ENDED -> conditions.and("valid_until < ?", query.day()).and(LAST_SPAN, query.day());
            case ANY -> conditions.and(LAST_SPAN, query.day());
        }
        if (query.name().isPresent()) {
            index = name(conditions, query.name().get(), index);
        }
        if (index.equals("registry_all") && query.scheme().isPresent()) {
            return "registry_scheme";
        }
        if (index.equals("registry_province") && query.scheme().isPresent()) {
            return "registry_province_scheme";
        }
        return index;
    }

    private static String region(Conditions conditions, RegistryQuery query, String path) {
        boolean wholeCountry = path.indexOf('/') == path.length() - 1;
        boolean oneTop = !wholeCountry && path.chars().filter(c -> c == '/').count() == 2;
        if (query.region().isPresent()) {
            if (!wholeCountry) {
                conditions.and("organisation_path >= ?", path).and("organisation_path < ?", path + END);
            }
            RegionCode region = query.region().get();
            String level = column(region.level());
            conditions.and(level + " = ?", region.value());
            return "registry_" + level;
        }
        if (wholeCountry) {
            return "registry_all";
        }
        String top = path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
        conditions.and("top_path = ?", top);
        if (!oneTop) {
            conditions.and("organisation_path >= ?", path).and("organisation_path < ?", path + END);
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

    private static String name(Conditions conditions, String name, String index) {
        boolean anywhere = index.equals("registry_all");
        if (!Hanzi.isIn(name)) {
            String reading = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            conditions.and("sort_key >= ?", reading).and("sort_key < ?", reading + END);
            return index;
        }
        if (name.codePointCount(0, name.length()) == 1) {
            conditions.and("first_character = ?", name);
            return anywhere ? "registry_surname" : index;
        }
        conditions.and("name >= ?", name).and("name < ?", name + END);
        return anywhere ? "registry_name" : index;
    }

    /** Conditions in the making, with their values in order. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions and(String condition, Object... its) {
            text.append(text.isEmpty() ? "" : " and ").append(condition);
            values.addAll(List.of(its));
            return this;
        }
    }
}
