package org.xinhuo.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Facts as one line of JSON, in the order of their names, so that two lines can be compared by eye. */
final class Facts {

    private Facts() {}

    static String write(Map<String, Object> facts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(facts).forEach((name, value) -> object.add(name, String.valueOf(value)));
        return object.build().toString();
    }
}
