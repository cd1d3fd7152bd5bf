package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.stack.PaperStack;

/** Does the print shop get the very pages of the papers, in their order, in one small file that is no certificate? */
class StackedPapersTest {

    private static final List<String> NAMES = List.of("沈知远", "李𬭚", "买买提·吐尔逊");
    private static final int MANY = 3000;
    private static final long MOST_MEMORY = 24 << 20;

    private static byte[] stack(List<byte[]> papers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperStack stack = new PaperStack(out);
        for (byte[] paper : papers) {
            stack.add(paper);
        }
        stack.end("印刷用，不含电子签名");
        return out.toByteArray();
    }

    private static int[] dots(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 96, ImageType.RGB);
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(image, 0, 0, null);
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    @Test
    void every_page_looks_like_its_paper_seal_included() throws IOException {
        List<byte[]> papers = NAMES.stream().map(PaperFixture::print).toList();
        try (PDDocument all = Loader.loadPDF(stack(papers))) {
            assertThat(all.getNumberOfPages()).isEqualTo(NAMES.size());
            for (int i = 0; i < NAMES.size(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i + 1);
                text.setEndPage(i + 1);
                assertThat(text.getText(all)).contains(NAMES.get(i));
                try (PDDocument one = Loader.loadPDF(papers.get(i))) {
                    assertThat(all.getPage(i).getMediaBox().toString())
                            .isEqualTo(one.getPage(0).getMediaBox().toString());
                    assertThat(dots(all, i)).as(NAMES.get(i)).isEqualTo(dots(one, 0));
                }
            }
        }
    }

    @Test
    void it_carries_no_signature_and_says_so() throws IOException {
        byte[] file = stack(List.of(PaperFixture.print("沈知远")));

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("/Sig", "/ByteRange", "/AcroForm");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("印刷用，不含电子签名");
            assertThat(document.getSignatureDictionaries()).isEmpty();
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
        }
    }

    @Test
    void what_papers_have_in_common_is_there_once() throws IOException {
        byte[] one = PaperFixture.print("沈知远");
        byte[] other = PaperFixture.print("李𬭚");

        assertThat(stack(List.of(one, other, one, other, one, other)).length).isLessThan(one.length * 3);
    }

    @Test
    void where_it_breaks_off_it_opens_nowhere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PaperStack(out).add(PaperFixture.print("沈知远"));

        assertThatIOException()
                .isThrownBy(() -> Loader.loadPDF(out.toByteArray()).close());
    }

    @Test
    void memory_does_not_grow_with_the_number_of_papers() throws IOException {
        byte[] paper = PaperFixture.print("沈知远");
        PaperStack stack = new PaperStack(OutputStream.nullOutputStream());
        for (int i = 0; i < 50; i++) {
            stack.add(paper);
        }
        long before = used();
        for (int i = 0; i < MANY; i++) {
            stack.add(paper);
        }
        assertThat(used() - before).as("bytes held for %s papers", MANY).isLessThan(MOST_MEMORY);
        assertThat(stack.size()).isEqualTo(50 + MANY);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
