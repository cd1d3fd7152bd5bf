package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file inside the file: the same certificate for machines (ISO 19005-3, associated files).
 *
 * @param name of the file, in ASCII
 * @param type such as application/jwt
 * @param description what it is, to a person who finds it
 */
public record Attachment(String name, String type, String description, byte[] content) {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    /** @param made when it was made */
    public void attachTo(PDDocument document, Instant made) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(type);
        file.setSize(content.length);
        file.setModDate(GregorianCalendar.from(made.atZone(SealField.ZONE)));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        COSDictionary dictionary = specification.getCOSObject();
        dictionary.setName(COSName.getPDFName("AFRelationship"), "Data");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names =
                catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        PDEmbeddedFilesNameTreeNode before = names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> all =
                before == null ? new TreeMap<>() : new TreeMap<>(before.getNames());
        all.put(name, specification);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(all);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        COSArray associated = catalog.getCOSObject().getCOSArray(ASSOCIATED);
        if (associated == null) {
            associated = new COSArray();
            catalog.getCOSObject().setItem(ASSOCIATED, associated);
        }
        associated.add(dictionary);
    }
}
