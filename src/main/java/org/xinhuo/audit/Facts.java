package org.xinhuo.audit;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Facts as one line of JSON, in the order of their names, so that two lines can be compared by eye. */
final class Facts {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Facts() {}

    static String write(Map<String, Object> facts) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        new TreeMap<>(facts).forEach((name, value) -> object.add(name, String.valueOf(value)));
        return object.build().toString();
    }
}
