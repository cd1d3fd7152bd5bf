package org.xinhuo.certificate.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.xinhuo.certificate.paper.plate.Tail;
import org.xinhuo.shared.Sha256;

/**
 * What the file says of itself, for catalogues and archives: once in the information dictionary, once as XMP.
 *
 * @param issuer the author
 * @param number of the certificate; it also makes the document id, so that the same certificate is the same bytes
 * @param issuedOn day of issue in Asia/Shanghai, which is the date of making
 */
record Imprint(String title, String issuer, String number, String language, LocalDate issuedOn) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+08''00'''", Locale.ROOT);

    private static final String MAKER = "Xinhuo";
    private static final byte[] SRGB = read("/org/xinhuo/certificate/fonts/sRGB.icc");

    /** What is always the same, and in between the names of what is not. */
    private static final List<String> XMP =
            List.of(new String(read("imprint.xmp"), StandardCharsets.UTF_8).split("[{}]"));

    void markOn(PDDocument document) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId((long) number.hashCode());
        ZonedDateTime made = issuedOn.atStartOfDay(ZONE);
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(issuer);
        information.setSubject(number);
        information.setCreator(MAKER);
        information.setProducer(MAKER);
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        document.setDocumentInformation(information);

        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(made).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        markLanguage(document, language);
    }

    /** The same, written into a file that is stamped: its information dictionary and its XMP. */
    void writeTo(Tail tail, int information, int metadata) {
        ZonedDateTime made = issuedOn.atStartOfDay(ZONE);
        String day = made.format(TIME);
        tail.begin(information)
                .put("<</Title")
                .text(title)
                .put("/Author")
                .text(issuer)
                .put("/Subject")
                .text(number)
                .put("/Creator(" + MAKER + ")/Producer(" + MAKER + ")/CreationDate")
                .text(day)
                .put("/ModDate")
                .text(day)
                .put(">>");
        tail.end();
        byte[] xmp = xmp(made).getBytes(StandardCharsets.UTF_8);
        tail.begin(metadata).put("<</Type/Metadata/Subtype/XML").stream(xmp, xmp.length, null);
        tail.end();
    }

    /** The id of the document, in hexadecimal digits. */
    String id() {
        return Sha256.hex(title + "\n" + number + "\n" + issuer).substring(0, 32);
    }

    /** What is the same in all files of a language: the language, how to show the title, and the colours. */
    static void markLanguage(PDDocument document, String language) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(colours(document));
    }

    private String xmp(ZonedDateTime made) {
        Map<String, String> own = Map.of(
                "title", escaped(title),
                "issuer", escaped(issuer),
                "number", escaped(number),
                "language", escaped(language),
                "maker", MAKER,
                "made", made.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < XMP.size(); i++) {
            whole.append(i % 2 == 0 ? XMP.get(i) : own.get(XMP.get(i)));
        }
        return whole.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        return intent;
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Imprint.class.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
