package org.xinhuo.certificate.paper.ofd;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certificate.paper.PaperTemplate;

/** Invented certificates as OFD. */
final class OfdFixture {

    static final URI VERIFICATION = URI.create("https://xinhuo.example.cn/v/Jm4Zr0qWv2sT8yX1cB6nKA");
    static final String ORIGINAL = "0123456789abcdef".repeat(4);
    static final String ABOUT = "本文件是证书的阅读副本";

    private static final Path FOLDER = Path.of("certificates");

    private OfdFixture() {}

    static byte[] print(String holder) {
        return print("peer-educator", PaperSamples.fields(holder));
    }

    static byte[] print(String scheme, Map<String, String> fields) {
        return new ReadingCopy(fields, VERIFICATION, ORIGINAL, ABOUT).print(PaperSamples.printer(), paper(scheme));
    }

    static List<String> schemes() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static PaperTemplate paper(String scheme) {
        try {
            Map<String, String> papers = new TreeMap<>();
            for (String other : schemes()) {
                papers.put(other, Files.readString(FOLDER.resolve(other).resolve("paper.yaml")));
            }
            return PaperTemplate.read(papers.get(scheme), scheme, papers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
