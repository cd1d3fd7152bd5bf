package org.xinhuo.certificate.paper.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * The pages of many signed papers, one after the other in one file to be printed: the very marks of each, seal included, and
 * nothing that only a screen or a machine needs. No signature survives in it, and its properties say so. Each paper is
 * written as it comes, so that memory does not grow with their number.
 */
public final class PaperStack {

    private static final List<COSName> PRINTED = List.of(
            COSName.CONTENTS, COSName.ROTATE, COSName.GROUP, COSName.CROP_BOX, COSName.TRIM_BOX, COSName.BLEED_BOX);

    private final ObjectWriter writer;
    private final int catalog;
    private final int tree;

    /** Number of the object that says how its colours are meant: as in the first paper. 0 before that. */
    private int colours;

    private final List<Integer> pages = new ArrayList<>();

    public PaperStack(OutputStream out) throws IOException {
        this.writer = new ObjectWriter(out);
        this.catalog = writer.reserve();
        this.tree = writer.reserve();
    }

    /** Adds the pages of a paper. */
    public void add(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            if (colours == 0) {
                COSBase meant =
                        document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OUTPUT_INTENTS);
                colours = writer.put(meant == null ? new COSArray() : meant);
            }
            for (PDPage page : document.getPages()) {
                flatten(document, page);
                pages.add(put(page));
            }
        }
    }

    /** What annotations show becomes part of the page. */
    private static void flatten(PDDocument document, PDPage page) throws IOException {
        try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDAppearanceStream shown = annotation.getNormalAppearanceStream();
                PDRectangle place = annotation.getRectangle();
                if (shown != null && place != null && !annotation.isHidden() && place.getWidth() > 0) {
                    PDRectangle box = shown.getBBox();
                    over.saveGraphicsState();
                    over.transform(new Matrix(
                            place.getWidth() / box.getWidth(),
                            0,
                            0,
                            place.getHeight() / box.getHeight(),
                            place.getLowerLeftX() - box.getLowerLeftX() * place.getWidth() / box.getWidth(),
                            place.getLowerLeftY() - box.getLowerLeftY() * place.getHeight() / box.getHeight()));
                    over.drawForm(new PDFormXObject(shown.getCOSObject()));
                    over.restoreGraphicsState();
                }
            }
        }
    }

    private int put(PDPage page) throws IOException {
        COSDictionary printed = new COSDictionary();
        for (COSName name : PRINTED) {
            printed.setItem(name, page.getCOSObject().getItem(name));
        }
        printed.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        printed.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
        return writer.putPage(printed, tree);
    }

    /** How many pages there are so far. */
    public int size() {
        return pages.size();
    }

    /**
     * Ends the file. One that was not ended opens nowhere, so that part of the papers is never taken for all of them.
     *
     * @param title of the file, which says what it is not
     */
    public void end(String title) throws IOException {
        StringBuilder kids = new StringBuilder("<</Type /Pages /Count " + pages.size() + " /Kids [");
        pages.forEach(page -> kids.append(page).append(" 0 R\n"));
        writer.put(tree, kids.append("]>>").toString());
        writer.put(catalog, "<</Type /Catalog /Pages " + tree + " 0 R /OutputIntents " + colours + " 0 R>>");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        COSWriter.writeString(new COSString(title), text);
        int info = writer.reserve();
        writer.put(info, "<</Title " + text.toString(StandardCharsets.ISO_8859_1) + ">>");
        writer.end(catalog, info);
    }
}
