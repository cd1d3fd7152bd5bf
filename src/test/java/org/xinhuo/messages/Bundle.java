package org.xinhuo.messages;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One language of what the application says, as its file has it. */
record Bundle(String file, Map<String, String> sentences) {

    static final Bundle CHINESE = read("messages.properties");
    static final Bundle ENGLISH = read("messages_en.properties");

    static Bundle read(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(path(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return new Bundle(file, sentences);
    }

    private static Path path(String file) {
        return Path.of("src", "main", "resources", file);
    }

    Set<String> keys() {
        return sentences.keySet();
    }

    String get(String key) {
        return sentences.get(key);
    }

    /** Keys that stand in the file more than once; only the last of them counts. */
    List<String> keysGivenTwice() {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(path(file))) {
                if (!line.startsWith("#")
                        && line.contains("=")
                        && !seen.add(line.substring(0, line.indexOf('=')).strip())) {
                    twice.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return twice;
    }

    /** The placeholders of a sentence: 0 for {@code {0}}. Throws where it is no pattern at all. */
    Set<Integer> placeholders(String key) {
        Set<Integer> numbers = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(get(key));
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(pattern.getPart(i).getValue());
            }
        }
        return numbers;
    }

    /** Lines to paste for keys that are missing, with what the other language says where it says something. */
    static String paste(Set<String> keys, Bundle other) {
        return keys.stream()
                .map(key -> key + "=" + other.sentences().getOrDefault(key, "…"))
                .collect(Collectors.joining("\n    ", "\n    ", "\n"));
    }
}
