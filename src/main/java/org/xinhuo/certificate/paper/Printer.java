package org.xinhuo.certificate.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.SealField;
import org.xinhuo.certificate.paper.seal.Signatory;

/**
 * Prints certificates as signed PDF: the same paper, fields, address, moment and key give the same bytes. Made once, because it holds the
 * faces; many threads may print at the same time.
 */
public final class Printer {

    /** Fields that are days; each may also be printed in English, with <code>En</code> after its name. */
    private static final List<String> DAYS = List.of("issuedOn", "validUntil");

    private final Signatory signatory;
    private final Typesetter typesetter = new Typesetter(new TypeCase());

    /** @param signatory whose signature is under every certificate */
    public Printer(Signatory signatory) {
        this.signatory = signatory;
    }

    /**
     * One certificate to be printed.
     *
     * @param fields by name, each that the paper prints and always holder, issuer, number and issuedOn; days as
     *     <code>2026-11-22</code>
     * @param verification what the two-dimensional code says
     * @param at when it is signed
     * @param attachments what the file carries for machines
     */
    public record Issue(Map<String, String> fields, URI verification, Instant at, List<Attachment> attachments) {

        public Issue {
            fields = Map.copyOf(fields);
            attachments = List.copyOf(attachments);
        }
    }

    /** @throws MissingGlyph if a character of a field is in no face */
    public byte[] print(PaperTemplate paper, Issue issue) {
        Map<String, String> words = inWords(issue.fields());
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream(64 * 1024)) {
            SealField field = SealField.in(document, signatory, issue.fields().get("issuer"), issue.at());
            try (var sheet = new Sheet(document, typesetter, words, issue.verification(), field)) {
                for (PaperElement element : paper.elements()) {
                    element.printOn(sheet);
                }
            }
            imprint(paper, issue.fields(), words).markOn(document);
            for (Attachment attachment : issue.attachments()) {
                attachment.attachTo(document, issue.at());
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return field.sign(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same sheet for printers of other formats: what stands where.
     *
     * @param fields as of an {@link Issue}
     * @throws MissingGlyph if a character of a field is in no face
     */
    public Arrangement arrange(PaperTemplate paper, Map<String, String> fields, URI verification) {
        return Arrangement.of(paper, inWords(fields), verification, typesetter);
    }

    /** A document of running text, empty yet. */
    public Booklet booklet() {
        return new Booklet(typesetter);
    }

    private static Imprint imprint(PaperTemplate paper, Map<String, String> fields, Map<String, String> words) {
        return new Imprint(
                paper.title().textWith(words),
                fields.get("issuer"),
                fields.get("number"),
                paper.language(),
                LocalDate.parse(fields.get("issuedOn")));
    }

    private static Map<String, String> inWords(Map<String, String> fields) {
        var words = new HashMap<>(fields);
        for (String name : DAYS) {
            if (fields.containsKey(name)) {
                LocalDate day = LocalDate.parse(fields.get(name));
                words.put(name, day.format(longForm(Locale.SIMPLIFIED_CHINESE)));
                words.put(name + "En", day.format(longForm(Locale.UK)));
            }
        }
        return words;
    }

    private static DateTimeFormatter longForm(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }
}
