package org.xinhuo.certificate.paper.ofd;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certificate.paper.PaperTemplate;

/** Invented certificates as OFD. */
final class OfdFixture {

    static final URI VERIFICATION = URI.create("https://xinhuo.example.cn/v/Jm4Zr0qWv2sT8yX1cB6nKA");
    static final String ORIGINAL = "0123456789abcdef".repeat(4);
    static final String ABOUT = "本文件是证书的阅读副本";

    private OfdFixture() {}

    static byte[] print(String holder) {
        return print("peer-educator", PaperSamples.fields(holder));
    }

    static byte[] print(String paper, Map<String, String> fields) {
        return new ReadingCopy(fields, VERIFICATION, ORIGINAL, ABOUT).print(PaperSamples.printer(), paper(paper));
    }

    /** The papers of all schemes, and the upright one. */
    static List<String> papers() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            return Stream.concat(
                            folders.filter(Files::isDirectory)
                                    .map(folder -> folder.getFileName().toString())
                                    .sorted(),
                            Stream.of("portrait"))
                    .toList();
        }
    }

    static PaperTemplate paper(String name) {
        return PaperSamples.paper(name);
    }
}
