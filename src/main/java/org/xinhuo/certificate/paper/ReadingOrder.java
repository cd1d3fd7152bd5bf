package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.net.URI;
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
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** What a screen reader reads, in order: the structure tree of a tagged PDF (ISO 32000-1, 14.7). */
final class ReadingOrder {

    private final PDPage page;
    private final PDStructureElement whole;
    /** The element of each marked content of the page, by its number. */
    private final COSArray elements = new COSArray();
    /** Key and value in turn: 0 is the page, then the links. */
    private final COSArray parents = new COSArray();

    ReadingOrder(PDDocument document, PDPage page) {
        this.page = page;
        var root = new PDStructureTreeRoot();
        whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        parents.add(COSInteger.get(0));
        parents.add(elements);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    /**
     * @param tag H1 or P
     * @return number of the content to be marked
     */
    int words(String tag, String language) {
        PDStructureElement element = element(tag, whole);
        element.setLanguage(language);
        return next(element);
    }

    /**
     * A picture that is a link as well.
     *
     * @param place on the page, in pt from its lower left corner
     * @return number of the content to be marked
     */
    int linkedFigure(String description, URI target, PDRectangle place) throws IOException {
        var link = new PDAnnotationLink();
        link.setRectangle(place);
        link.setPrinted(true);
        link.setContents(description);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        var action = new PDActionURI();
        action.setURI(target.toString());
        link.setAction(action);
        page.getAnnotations().add(link);

        PDStructureElement element = element("Link", whole);
        PDStructureElement figure = element("Figure", element);
        figure.setAlternateDescription(description);
        var reference = new PDObjectReference();
        reference.setReferencedObject(link);
        element.appendKid(reference);
        int key = parents.size() / 2;
        link.setStructParent(key);
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        return next(figure);
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
