package org.xinhuo.course;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;

/** The files of one course folder, and what is wrong in them. What cannot be read is a mistake and then empty. */
final class CourseFiles {

    private final Path folder;
    private final String code;
    private final List<Mistake> mistakes = new ArrayList<>();

    CourseFiles(Path folder) {
        this.folder = folder;
        this.code = folder.getFileName().toString();
    }

    /** The name of the folder. */
    String code() {
        return code;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    boolean hasFolder(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(folder.resolve(file)));
        } catch (MalformedInputException e) {
            mistake(file, 1, "content.not_utf8");
        } catch (IOException e) {
            mistake(file, 1, "content.no_such_file", file);
        }
        return Optional.empty();
    }

    Optional<YamlFile> yaml(String file) {
        return text(file).map(text -> new YamlFile(shown(file), text));
    }

    void take(YamlFile file) {
        mistakes.addAll(file.mistakes());
    }

    void mistake(String file, int line, String key, Serializable... arguments) {
        mistakes.add(new Mistake(shown(file), line, key, List.of(arguments)));
    }

    private String shown(String file) {
        return "courses/" + code + "/" + file;
    }
}
