package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinhuo.certificate.paper.PaperMistake;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialFixture;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeFixture;
import org.xinhuo.shared.content.MistakesInFiles;

/**
 * Has every scheme under {@code certificates/} a paper that can be printed from what a credential knows? One of each
 * stays under target/ to be looked at.
 */
class PaperContentTest {

    private static final URI SITE = URI.create("https://xinhuo.example");
    private static final URI ADDRESS = URI.create(SITE + "/v/AAAAAAAAAAAAAAAAAAAAAA");

    private static final Pattern NAME = Pattern.compile("(?m)^name: \\{zh: ([^,]+), en: ([^}]+)}");
    private static final List<String> HOLDERS = List.of("李𬭚", "古丽娜扎尔·热合曼", "欧阳修远");

    /** Days, which the printer writes in English too. */
    private static final Set<String> IN_ENGLISH = Set.of("issuedOnEn", "validUntilEn");

    static List<Path> schemes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static PaperTemplate paper(Path folder) throws IOException {
        Path file = folder.resolve("paper.yaml");
        assertThat(file).as("every scheme has a paper beside it").exists();
        try {
            return PaperTemplate.read(Files.readString(file), file.toString(), PaperSamples.papers());
        } catch (PaperMistake mistake) {
            throw MistakesInFiles.told(file + ":" + mistake.line() + " " + mistake.advice());
        }
    }

    private static Map<String, String> fields() {
        Scheme scheme = SchemeFixture.peerEducator();
        Credential credential = CredentialFixture.awarded("李𬭚", LocalDate.of(2026, 11, 22), scheme);
        return PaperFields.of(credential, scheme, CertificateNumber.of("34", "P1", 2026, 123), SITE);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void its_fields_are_all_given(Path folder) throws IOException {
        Set<String> given = new TreeSet<>(fields().keySet());
        given.addAll(IN_ENGLISH);

        assertThat(paper(folder).fields())
                .as("%s/paper.yaml: write only fields that a credential has", folder)
                .isNotEmpty()
                .isSubsetOf(given);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void it_can_be_printed(Path folder) throws IOException {
        String scheme = folder.getFileName().toString();
        Map<String, String> fields = new TreeMap<>(fields());
        Matcher name = NAME.matcher(Files.readString(folder.resolve("scheme.yaml")));
        assertThat(name.find())
                .as("%s/scheme.yaml: name: {zh: …, en: …}", folder)
                .isTrue();
        fields.put("scheme", name.group(1));
        fields.put("schemeEn", name.group(2));
        fields.put("holder", HOLDERS.get(schemes().indexOf(folder) % HOLDERS.size()));
        byte[] pdf = PaperSamples.printed(
                paper(folder), fields, ADDRESS, new OpenBadge(fields, scheme, ADDRESS, SITE).json());

        Path looked = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(looked.resolve("scheme-" + scheme + ".pdf"), pdf);
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(pdf).as("of %s, in bytes", scheme).hasSizeLessThan(60 * 1024);
        PaperSamples.picture(pdf, "scheme-" + scheme);
    }
}
