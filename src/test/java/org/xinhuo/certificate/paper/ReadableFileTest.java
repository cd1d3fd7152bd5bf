package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does the file say what it is, to a catalogue, an archive and a screen reader? */
class ReadableFileTest {

    private PDDocument document;

    @BeforeEach
    void print() throws IOException {
        document = Loader.loadPDF(PaperFixture.print("李𬭚"));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void namesItselfAndItsIssuerAndTheDayOfIssue() {
        var information = document.getDocumentInformation();

        assertThat(information.getTitle()).startsWith("同伴教育者证书 QJ-1401-P4-2026-000123-");
        assertThat(information.getAuthor()).isEqualTo("太原市计生协");
        assertThat(information.getCreationDate().toInstant())
                .isEqualTo(LocalDate.of(2026, 11, 22)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }

    @Test
    void saysTheSameInXmp() throws IOException {
        String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

        assertThat(xmp)
                .contains(document.getDocumentInformation().getTitle())
                .contains("<rdf:li>太原市计生协</rdf:li>")
                .contains("xmp:CreateDate=\"2026-11-22T00:00:00+08:00\"")
                .doesNotContain("{");
    }

    @Test
    void carriesItsFacesAndColours() throws IOException {
        var resources = document.getPage(0).getResources();
        List<String> names = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            names.add(font.getName());
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
        }
        assertThat(names).as("each selection of letters has a name of its own").doesNotHaveDuplicates();
        assertThat(names.stream().map(name -> name.replaceFirst(".*\\+", "")).distinct())
                .hasSize(3);
        assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
    }

    @Test
    void isReadAloudInOrder() {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        PDStructureElement whole =
                elements(document.getDocumentCatalog().getStructureTreeRoot()).get(0);
        List<PDStructureElement> elements = elements(whole);

        assertThat(elements.get(0).getStructureType()).isEqualTo("H1");
        assertThat(elements).extracting(PDStructureElement::getLanguage).contains("zh-CN", "en");
        assertThat(elements)
                .filteredOn(element -> element.getStructureType().equals("Link"))
                .singleElement()
                .satisfies(link -> assertThat(elements(link).get(0).getAlternateDescription())
                        .contains("二维码"));
    }

    @Test
    void wideLettersAreStillOneWord() throws IOException {
        assertThat(PaperFixture.text(PaperFixture.print("李𬭚")).lines().map(String::strip))
                .startsWith("证书", "CERTIFICATE");
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }
}
