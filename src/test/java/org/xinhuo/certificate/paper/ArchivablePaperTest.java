package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Can an archive keep every certificate for good (PDF/A-3a), and can everybody read it, the blind too (PDF/UA-1)? veraPDF
 * is the judge.
 */
class ArchivablePaperTest {

    private static final List<String> HARD = List.of("古丽娜扎尔·热合曼", "李𬭚", "诸葛夏侯上官欧阳慕容司马东方令狐皇甫尉迟公孙轩辕端", "一");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<String> designs() {
        return List.copyOf(PaperSamples.papers().keySet());
    }

    static PaperTemplate paper(String name) {
        return PaperSamples.paper(name);
    }

    static List<String> complaints(byte[] pdf) throws Exception {
        return Stream.of("3a", "ua1")
                .flatMap(flavour -> {
                    PDFAFlavour judge = PDFAFlavour.fromString(flavour);
                    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), judge)) {
                        ValidationResult result = Foundries.defaultInstance()
                                .createValidator(judge, false)
                                .validate(parser);
                        Stream<String> failed = result.getTestAssertions().stream()
                                .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                                .map(one -> flavour + " " + one.getRuleId().getClause() + " " + one.getMessage());
                        return result.isCompliant() ? Stream.empty() : Stream.concat(Stream.of(flavour), failed);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void every_design_with_a_hard_name(String design) throws Exception {
        certified(paper(design), HARD.get(designs().indexOf(design) % HARD.size()));
    }

    @ParameterizedTest
    @FieldSource("HARD")
    void every_hard_name(String name) throws Exception {
        certified(PaperFixture.peerEducator(), name);
    }

    private static void certified(PaperTemplate paper, String name) throws Exception {
        byte[] pdf = PaperFixture.print(paper, PaperFixture.of(name), PaperFixture.VERIFICATION);

        assertThat(complaints(pdf)).as(name).isEmpty();
        assertThat(pdf).as("%s in bytes", name).hasSizeLessThan(60 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 90})
    void the_record_too_on_one_page_or_more(int rows) throws Exception {
        try (Booklet booklet = PaperFixture.PRINTER.booklet()) {
            byte[] pdf = booklet.title("学习与认证档案", "Learning and certification record")
                    .name("李𬭚")
                    .heading("资质", "Credentials")
                    .paragraph("样例", "Sample")
                    .table(
                            List.of(3, 1),
                            List.of("课程\nCourse", "得分\nScore"),
                            IntStream.rangeClosed(1, rows)
                                    .mapToObj(row -> List.of("第" + row + "课", ""))
                                    .toList())
                    .finished(
                            "学习与认证档案", "薪火", "ready", LocalDate.of(2026, 11, 22), (page, pages) -> page + "/" + pages);

            assertThat(complaints(pdf)).isEmpty();
        }
    }

    @Test
    void the_judge_is_awake() throws Exception {
        byte[] pdf = PaperFixture.print("李𬭚");
        byte[] spoilt = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("pdfaid:part=\"3\"", "pdfaid:part=\"1\"")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(complaints(spoilt)).isNotEmpty();
    }
}
