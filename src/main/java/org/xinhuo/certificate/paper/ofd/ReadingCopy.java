package org.xinhuo.certificate.paper.ofd;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dom4j.Element;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_Loc;
import org.xinhuo.certificate.paper.Arrangement;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;

/**
 * A certificate to be read in a program for OFD: the sheet of the signed PDF, letter by letter and line by line in the
 * same places, made anew at each download. It bears no signature, and says so: the PDF is the original. The same
 * certificate gives the same bytes.
 *
 * @param fields what was printed on the original, as it was kept
 * @param verification what the two-dimensional code says
 * @param original SHA-256 of the PDF, in hexadecimal digits
 * @param about what the file says of itself: that it is a copy, and of what
 */
public record ReadingCopy(Map<String, String> fields, URI verification, String original, String about) {

    private static final String MAKER = "Xinhuo";

    /** The version of GB/T 33190-2016; ofdrw would write one of its own. */
    private static final String VERSION = "1.0";

    private static final String FOLDER = "Doc_0";

    public ReadingCopy {
        fields = Map.copyOf(fields);
    }

    /** @param paper on which the original was printed, in that version */
    public byte[] print(Printer printer, PaperTemplate paper) {
        Arrangement sheet = printer.arrange(paper, fields, verification);
        var ids = new Ids();
        var faces = new Faces(sheet, ids);
        long page = ids.next();
        Element content = new PageContent(faces, ids).of(sheet);
        var file = new Parts()
                .add("OFD.xml", entrance(sheet.title()))
                .add(FOLDER + "/Document.xml", document(sheet, page, ids))
                .add(FOLDER + "/PublicRes.xml", faces.resources())
                .add(FOLDER + "/Pages/Page_0/Content.xml", content);
        faces.files().forEach(part -> file.add(FOLDER + "/" + part.path(), part.bytes()));
        return file.zipped(issuedOn());
    }

    private LocalDate issuedOn() {
        return LocalDate.parse(fields.get("issuedOn"));
    }

    private Element entrance(String title) {
        String number = fields.get("number");
        var info = new CT_DocInfo()
                .setDocID(UUID.nameUUIDFromBytes((number + original).getBytes(StandardCharsets.UTF_8)))
                .setTile(title)
                .setAuthor(fields.get("issuer"))
                .setSubject(number)
                .setAbstract(about)
                .setCreationDate(issuedOn())
                .setCreator(MAKER)
                .setCustomDatas(facts());
        var ofd = new OFD();
        ofd.addAttribute("Version", VERSION);
        return ofd.addDocBody(new DocBody().setDocInfo(info).setDocRoot(ST_Loc.getInstance(FOLDER + "/Document.xml")));
    }

    /** What stands on the sheet, for machines; and what it is a copy of. */
    private CustomDatas facts() {
        var facts = new CustomDatas();
        new TreeMap<>(fields).forEach((name, value) -> facts.addCustomData(name, value));
        return facts.addCustomData("verification", verification.toString()).addCustomData("originalSha256", original);
    }

    private static Element document(Arrangement sheet, long page, Ids ids) {
        return new Document()
                .setCommonData(new CT_CommonData()
                        .setMaxUnitID(ids.last())
                        .setPageArea(new CT_PageArea(0, 0, sheet.width(), sheet.height()))
                        .setPublicRes(ST_Loc.getInstance("PublicRes.xml")))
                .setPages(new Pages().addPage(new Page(page, "Pages/Page_0/Content.xml")));
    }
}
