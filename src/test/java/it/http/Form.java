package it.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A form of a page, with what is filled in. */
record Form(String id, String action, Map<String, String> fields) {

    static final String STATE = "jakarta.faces.ViewState";

    Form with(String field, String value) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.put(field, value);
        return new Form(id, action, others);
    }

    String state() {
        return fields.get(STATE);
    }
}
