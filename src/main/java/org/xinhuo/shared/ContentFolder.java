package org.xinhuo.shared;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.List;

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

    /** The folder inside, then the one beside; what stands in the later replaces what stands in the earlier. */
    public List<Path> places() {
        return Stream.concat(Stream.of(inside()), beside.find().map(Path::of).filter(Files::isDirectory).stream())
                .toList();
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
