package bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of the bench itself. */
final class Resource {

    private Resource() {}

    static List<String> lines(String name) {
        var stream = Resource.class.getResourceAsStream(name);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }
}
