package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Further schemes beside the one the application has, so that there is something to tell apart in a search. */
final class Schemes {

    private Schemes() {}

    /** Writes them as people would who declare a scheme; answers the folder to set. */
    static Path writeInto(Path folder) throws IOException {
        int number = 1;
        for (String scheme : Country.SCHEMES) {
            if (!scheme.equals(Course.CODE)) {
                Path own = Files.createDirectories(folder.resolve(scheme));
                Files.writeString(
                        own.resolve("scheme.yaml"),
                        """
                        code: %s
                        number: B%d
                        name: {zh: %s, en: %s}
                        track: trainer
                        rank: county
                        issuer: province
                        confirmed: false
                        rules:
                          - version: 1
                            from: 2020-01-01
                            validity: {years: 3}
                            hours: 24
                            requirements:
                              - {kind: course, course: peer-educator}
                        """
                                .formatted(scheme, number++, scheme, scheme));
            }
        }
        return folder.toAbsolutePath();
    }
}
