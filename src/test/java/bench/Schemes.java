package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Further schemes beside the one the application has, and like it, so that there is something to tell apart in a search. */
final class Schemes {

    private static final Path MODEL = Path.of("certificates", Course.CODE);

    private Schemes() {}

    /** Writes them as people would who declare a scheme; answers the folder to set. */
    static Path writeInto(Path folder) throws IOException {
        int number = 1;
        for (String scheme : Country.SCHEMES) {
            if (!scheme.equals(Course.CODE)) {
                Path own = Files.createDirectories(folder.resolve(scheme));
                String rules = Files.readString(MODEL.resolve("scheme.yaml"))
                        .replaceFirst("(?m)^code:.*", "code: " + scheme)
                        .replaceFirst("(?m)^number:.*", "number: B" + number++)
                        .replaceFirst("(?m)^name:.*", "name: {zh: " + scheme + ", en: " + scheme + "}");
                Files.writeString(own.resolve("scheme.yaml"), rules);
                Files.copy(MODEL.resolve("paper.yaml"), own.resolve("paper.yaml"));
            }
        }
        return folder.toAbsolutePath();
    }
}
