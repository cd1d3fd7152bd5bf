package org.xinhuo.certificate.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Signatory;

/**
 * Prints certificates as signed PDF: the same paper, fields, address, moment and key give the same bytes. Made once, because it
 * holds the faces and the plates of the papers; many threads may print at the same time.
 */
public final class Printer {

    /** Fields that are days; each may also be printed in English, with <code>En</code> after its name. */
    private static final List<String> DAYS = List.of("issuedOn", "validUntil", "from");

    private static final DateTimeFormatter CHINESE_DAY = longForm(Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = longForm(Locale.UK);

    private final Signatory signatory;
    private final Typesetter typesetter;

    /** By the paper itself: who prints many from one hands in the same. */
    private final Cache<PaperTemplate, Forme> formes =
            Caffeine.newBuilder().weakKeys().build();

    private final Cache<PaperTemplate, Forme> withPhoto =
            Caffeine.newBuilder().weakKeys().build();

    /** @param signatory whose signature is under every certificate */
    public Printer(Signatory signatory) {
        this(signatory, Optional.empty());
    }

    /**
     * @param faces a folder with further faces, for characters that none of our own has
     * @throws IllegalArgumentException says what is wrong with them
     */
    public Printer(Signatory signatory, Optional<Path> faces) {
        this.signatory = signatory;
        this.typesetter = new Typesetter(new TypeCase(faces.map(TypeCase::in).orElse(List.of())));
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
    public PrintedFile print(PaperTemplate paper, Issue issue) {
        Map<String, String> words = inWords(issue.fields());
        boolean photo = words.containsKey(PaperElement.Photo.FIELD);
        return (photo ? withPhoto : formes)
                .get(paper, one -> Forme.of(one, new Sheet.Use(photo, false), typesetter))
                .print(issue, words, imprint(paper, issue.fields(), words), typesetter, signatory);
    }

    /**
     * The sheet alone, without signature and attachments: to be looked at before it is put to use, or to be laid over a
     * printed form. It is no certificate.
     *
     * @throws MissingGlyph if a character of a field is in no face
     */
    public byte[] proof(PaperTemplate paper, Map<String, String> fields, URI verification) {
        Map<String, String> words = inWords(fields);
        Issue issue = new Issue(fields, verification, Instant.EPOCH, List.of());
        return Forme.of(paper, new Sheet.Use(words.containsKey(PaperElement.Photo.FIELD), true), typesetter)
                .print(issue, words, imprint(paper, fields, words), typesetter, signatory)
                .bytes();
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
                words.put(name, day.format(CHINESE_DAY));
                words.put(name + "En", day.format(ENGLISH_DAY));
            }
        }
        return words;
    }

    private static DateTimeFormatter longForm(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }
}
