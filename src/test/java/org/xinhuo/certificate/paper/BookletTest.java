package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is running text whole on as many pages as it takes, and read aloud in its order? */
class BookletTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Booklet begun(String name) {
        return PaperFixture.PRINTER
                .booklet()
                .title("学习与认证档案", "Learning and certification record")
                .name(name)
                .heading("资质", "Credentials");
    }

    private static byte[] finished(Booklet booklet) {
        try (booklet) {
            return booklet.finished(
                    "学习与认证档案", "薪火", "ready", DAY, (page, pages) -> "第 " + page + " 页，共 " + pages + " 页");
        }
    }

    private static byte[] of(String name, int rows) {
        return finished(begun(name)
                .table(
                        List.of(3, 1),
                        List.of("课程\nCourse", "得分\nScore"),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(row -> List.of("第" + row + "课\nLesson " + row, String.valueOf(row)))
                                .toList()));
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"古丽娜扎尔·热合曼", "李𬭚", "陳麗華", "㛃𬭚䶮喆堃昇珺玥赟翀頔燚垚犇"})
    void a_name_stands_as_it_was_given(String name) throws IOException {
        assertThat(PaperFixture.text(of(name, 2)).lines().map(String::strip)).contains(name);
    }

    @Test
    void a_name_of_25_characters_is_broken_but_whole() throws IOException {
        String name = "诸葛夏侯上官欧阳慕容司马东方令狐皇甫尉迟公孙轩辕端";

        assertThat(PaperFixture.text(of(name, 2)).replace("\n", "")).contains(name);
    }

    @Test
    void a_long_table_goes_on_under_its_head_and_every_page_says_which_it_is() throws IOException {
        try (var document = Loader.loadPDF(of("李𬭚", 90))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            List<String> lines = new ArrayList<>();
            for (int page = 1; page <= pages; page++) {
                String text = text(document, page);
                assertThat(text).contains("第 " + page + " 页，共 " + pages + " 页").contains("Course");
                text.lines().filter(line -> line.startsWith("Lesson")).forEach(lines::add);
            }
            assertThat(lines)
                    .as("each row once, in order")
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 90)
                            .mapToObj(row -> "Lesson " + row)
                            .toList());
        }
    }

    @Test
    void a_character_that_no_face_has_is_named_and_refuses_nobody_their_record() throws IOException {
        byte[] pdf = finished(begun("李𬭚").paragraph("谢谢😀\u0007您", "Thank you"));

        assertThat(PaperFixture.text(pdf)).contains("谢谢[U+1F600] 您");
    }

    @Test
    void it_carries_its_faces_as_subsets() throws IOException {
        try (var document = Loader.loadPDF(of("古丽娜扎尔·热合曼", 90))) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void who_listens_hears_headings_and_tables() throws IOException {
        try (var document = Loader.loadPDF(of("李𬭚", 90))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDStructureElement whole =
                    kids(document.getDocumentCatalog().getStructureTreeRoot()).get(0);
            assertThat(kids(whole))
                    .extracting(PDStructureElement::getStructureType)
                    .containsExactly("H1", "P", "H2", "Table");
            List<PDStructureElement> rows = kids(kids(whole).get(3));
            assertThat(rows).as("the head is read once").hasSize(91);
            assertThat(kids(rows.get(0)))
                    .extracting(PDStructureElement::getStructureType)
                    .containsExactlyElementsOf(Collections.nCopies(2, "TH"));
            assertThat(kids(rows.get(90)))
                    .extracting(PDStructureElement::getStructureType)
                    .containsExactlyElementsOf(Collections.nCopies(2, "TD"));
            assertThat(kids(rows.get(90)).get(0).getPage())
                    .isEqualTo(document.getPage(document.getNumberOfPages() - 1));
        }
    }

    @Test
    void the_same_record_of_the_same_day_is_the_same_file() {
        assertThat(of("李𬭚", 40)).isEqualTo(of("李𬭚", 40));
    }

    private static List<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }
}
