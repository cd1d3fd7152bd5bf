package bench;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as JSON, for programs that compare two reports. */
final class Json {

    private Json() {}

    static String of(Object value) {
        if (value instanceof Record figures) {
            return of(parts(figures));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(one -> of(String.valueOf(one.getKey())) + ":" + of(one.getValue()))
                    .collect(Collectors.joining(",\n", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Json::of).collect(Collectors.joining(",\n", "[", "]"));
        }
        if (value instanceof Double number) {
            return String.valueOf(Math.round(number * 1000) / 1000.0);
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return "\""
                + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static Map<String, Object> parts(Record figures) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent part : figures.getClass().getRecordComponents()) {
            try {
                parts.put(part.getName(), part.getAccessor().invoke(figures));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }
}
