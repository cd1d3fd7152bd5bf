package org.xinhuo.registry;

import java.util.List;

/** Lets the tests inside the application see what the registry asks the database. */
public final class SearchTexts {

    private SearchTexts() {}

    /** A statement, its values, and the index it is to be read by. */
    public record Asked(String text, List<Object> values, String index) {}

    public static Asked page(RegistryQuery query, String path, RegistryQuery.Place place, int size, boolean derby) {
        return asked(Search.page(query, path, place, size, derby));
    }

    public static Asked count(RegistryQuery query, String path, int most) {
        return asked(Search.count(query, path, most));
    }

    private static Asked asked(Search search) {
        return new Asked(search.text(), search.values(), search.index());
    }
}
