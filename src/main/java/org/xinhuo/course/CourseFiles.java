package org.xinhuo.course;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;

/**
 * The files of one course, in its folder or as they were kept, and what is wrong in them. What cannot be read is a mistake
 * and then empty.
 */
final class CourseFiles {

    /** Where they are read from. */
    private interface Place {
        String read(String file) throws IOException;

        boolean hasFolder(String name);
    }

    private final Place place;
    private final String code;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final SortedMap<String, String> read = new TreeMap<>();

    private CourseFiles(String code, Place place) {
        this.code = code;
        this.place = place;
    }

    static CourseFiles in(Path folder) {
        return new CourseFiles(folder.getFileName().toString(), new Place() {
            @Override
            public String read(String file) throws IOException {
                return Files.readString(folder.resolve(file));
            }

            @Override
            public boolean hasFolder(String name) {
                return Files.isDirectory(folder.resolve(name));
            }
        });
    }

    static CourseFiles kept(String code, EditionFiles files) {
        return new CourseFiles(code, new Place() {
            @Override
            public String read(String file) throws IOException {
                return Optional.ofNullable(files.texts().get(file)).orElseThrow(() -> new NoSuchFileException(file));
            }

            @Override
            public boolean hasFolder(String name) {
                return files.texts().keySet().stream().anyMatch(file -> file.startsWith(name + "/"));
            }
        });
    }

    /** The name of the folder. */
    String code() {
        return code;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Every file that was asked for and is there. */
    EditionFiles read() {
        return new EditionFiles(read);
    }

    boolean hasFolder(String name) {
        return place.hasFolder(name);
    }

    /** With the line ends of Unix, so that a course is the same wherever its files were written. */
    Optional<String> text(String file) {
        try {
            String text = place.read(file).replace("\r\n", "\n");
            read.put(file, text);
            return Optional.of(text);
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
