package org.xinhuo.certificate.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** What a screen reader reads, in order: the structure tree of a tagged PDF (ISO 32000-1, 14.7). */
final class ReadingOrder {

    private final PDStructureElement whole;
    private PDPage page;
    /** The element of each marked content of the page, by its number. */
    private COSArray elements;
    /** Key and value in turn: pages and links as they come. */
    private final COSArray parents = new COSArray();

    ReadingOrder(PDDocument document, PDPage page) {
        var root = new PDStructureTreeRoot();
        whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        turnTo(page);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    /** What is marked from here on stands on this page. */
    void turnTo(PDPage next) {
        page = next;
        elements = new COSArray();
        int key = parents.size() / 2;
        page.setStructParents(key);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        parents.add(COSInteger.get(key));
        parents.add(elements);
    }

    /**
     * @param tag H1 or P
     * @return number of the content to be marked
     */
    int words(String tag, String language) {
        return words(tag, language, whole);
    }

    /** As {@link #words(String, String)}, inside of something. */
    int words(String tag, String language, PDStructureElement within) {
        PDStructureElement element = element(tag, within);
        element.setLanguage(language);
        return next(element);
    }

    /** A head cell, which says of what its column tells. */
    int headCell(String language, PDStructureElement row) {
        PDStructureElement element = element("TH", row);
        element.setLanguage(language);
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        element.addAttribute(scope);
        return next(element);
    }

    /**
     * A picture.
     *
     * @return number of the content to be marked
     */
    int figure(String description) {
        PDStructureElement figure = element("Figure", whole);
        figure.setAlternateDescription(description);
        return next(figure);
    }

    /** Something with parts, such as a table or a row of it. */
    PDStructureElement group(String tag, PDStructureElement within) {
        return element(tag, within == null ? whole : within);
    }

    /**
     * A picture that is a link as well; where it leads is left open.
     *
     * @param place on the page, in pt from its lower left corner
     * @return number of the content to be marked
     */
    int linkedFigure(String description, PDAnnotationLink link, PDRectangle place) throws IOException {
        link.setRectangle(place);
        link.setPrinted(true);
        link.setContents(description);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        page.getAnnotations().add(link);

        PDStructureElement element = element("Link", whole);
        PDStructureElement figure = element("Figure", element);
        figure.setAlternateDescription(description);
        var reference = new PDObjectReference();
        reference.setReferencedObject(link);
        element.appendKid(reference);
        link.setStructParent(listed(element));
        return next(figure);
    }

    /** The seal, which is a field of the file and no content of the page. */
    void form(PDAnnotationWidget seal) {
        PDStructureElement element = element("Form", whole);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(seal);
        element.appendKid(reference);
        seal.setStructParent(listed(element));
    }

    private int listed(PDStructureElement element) {
        int key = parents.size() / 2;
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        return key;
    }

    private PDStructureElement element(String tag, PDStructureNode parent) {
        var element = new PDStructureElement(tag, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    private int next(PDStructureElement element) {
        int number = elements.size();
        element.appendKid(number);
        elements.add(element.getCOSObject());
        return number;
    }
}
