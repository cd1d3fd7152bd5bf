package org.xinhuo.shared.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinhuo.shared.Setting;

/** The two folders that people who are no programmers write: inside the application, and beside it where one is set. */
public enum ContentFolder {
    COURSES("courses", Setting.COURSES),
    CERTIFICATES("certificates", Setting.CERTIFICATES);

    private final String name;
    private final Setting beside;

    ContentFolder(String name, Setting beside) {
        this.name = name;
        this.beside = beside;
    }

    /**
     * The folders in it that hold such a file: those inside, then those beside, each in the order of names. What comes
     * later replaces what came earlier under the same name.
     */
    public List<Path> folders(String file) {
        return places().flatMap(place -> folders(place, file).stream()).toList();
    }

    /** The files of this name that stand in it directly: the one inside, then the one beside. */
    public List<Path> files(String file) {
        return places().map(place -> place.resolve(file))
                .filter(Files::isRegularFile)
                .toList();
    }

    private Stream<Path> places() {
        return Stream.concat(Stream.of(inside()), beside.find().map(Path::of).filter(Files::isDirectory).stream());
    }

    private static List<Path> folders(Path place, String file) {
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(folder -> Files.isRegularFile(folder.resolve(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inside() {
        // a file of the folder, because a class loader need not answer for the folder itself
        URL readme = Optional.ofNullable(ContentFolder.class.getResource("/" + name + "/README.md"))
                .orElseThrow(() -> new IllegalStateException("no " + name + "/README.md in the application"));
        try {
            return Path.of(readme.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
