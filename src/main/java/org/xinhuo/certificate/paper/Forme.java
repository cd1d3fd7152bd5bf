package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.plate.CastType;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Plate;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.plate.StandingType;
import org.xinhuo.certificate.paper.plate.Tail;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Signatory;

/**
 * A paper ready to be printed from: its plate, and what is to be stamped where. Made once for a paper by the slow and
 * thorough way, through PDFBox; then every certificate is written in one pass. Shared by all threads.
 *
 * @param runs what is stamped into each place of the page
 * @param links places that lead to the verification
 * @param photos places of the holder's photo
 * @param seal or null
 * @param height of the sheet in mm
 */
record Forme(
        Plate plate,
        StandingType type,
        Map<Integer, List<Sheet.Stamp>> runs,
        List<Integer> links,
        List<Integer> photos,
        Seal seal,
        OwnSeal ownSeal,
        double height,
        Places places) {

    /**
     * The drawing of a seal that differs from certificate to certificate.
     *
     * @param place 0 if it does not
     * @param image the name of its picture, or null
     */
    record OwnSeal(int place, String image) {}

    /**
     * The dictionaries that every certificate completes.
     *
     * @param field of the signature; 0 if what is printed is a proof
     */
    record Places(int field, int fonts, int catalog) {}

    static Forme of(PaperTemplate paper, Sheet.Use use, Typesetter typesetter) {
        try (PDDocument document = new PDDocument()) {
            Sheet sheet = new Sheet(document, paper.orientation(), use, typesetter);
            for (PaperElement element : paper.elements()) {
                element.printOn(sheet);
            }
            return sheet.lockUp(paper.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stamps one certificate and signs it.
     *
     * @param words the fields as they stand on the paper
     * @param signatory whose signature goes under it, if it is not a proof
     */
    PrintedFile print(
            Printer.Issue issue,
            Map<String, String> words,
            Imprint imprint,
            Typesetter typesetter,
            Signatory signatory) {
        Tail tail = new Tail(plate);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            stamp(tail, issue, words, typesetter, deflater);
            int information = tail.next();
            int metadata = tail.next();
            imprint.writeTo(tail, information, metadata);
            var signature = places.field() > 0 ? field(tail, issue, words, signatory) : null;
            Ink catalog = open(tail, issue, metadata, deflater);
            if (signature != null) {
                catalog.put("/Perms<</DocMDP ").reference(signature.object()).put(">>");
            }
            catalog.put(">>");
            tail.end();
            tail.finish(places.catalog(), information, imprint.id());
            if (signature != null) {
                signature.sign();
            }
            return tail.printed();
        } finally {
            deflater.end();
        }
    }

    private void stamp(
            Tail tail, Printer.Issue issue, Map<String, String> words, Typesetter typesetter, Deflater deflater) {
        CastType cast = new CastType(type);
        Impression impression = new Impression(typesetter, words, issue.verification(), cast, height);
        runs.forEach((place, stamps) -> {
            stamps.forEach(stamp -> stamp.on(impression));
            tail.complete(place).stream(impression.taken(), deflater);
            tail.end();
        });
        if (ownSeal.place() > 0) {
            impression.seal(seal, ownSeal.image());
            tail.complete(ownSeal.place()).stream(impression.taken(), deflater);
            tail.end();
        }
        for (int photo : photos) {
            impression.picture().writeTo(tail, photo, deflater);
        }
        cast.writeTo(tail, places.fonts(), deflater);
        for (int link : links) {
            tail.complete(link)
                    .put("/A<</S/URI/URI")
                    .text(issue.verification().toString())
                    .put(">>>>");
            tail.end();
        }
    }

    private org.xinhuo.certificate.paper.seal.Seal field(
            Tail tail, Printer.Issue issue, Map<String, String> words, Signatory signatory) {
        var signature = org.xinhuo.certificate.paper.seal.Seal.in(
                tail, signatory, issue.fields().get("issuer"), issue.at());
        tail.complete(places.field())
                .put("/TU")
                .text(description(words))
                .put("/V ")
                .reference(signature.object())
                .put(">>");
        tail.end();
        return signature;
    }

    /** Begins the catalog, which names what the file says of itself and what it carries. */
    private Ink open(Tail tail, Printer.Issue issue, int metadata, Deflater deflater) {
        List<Attachment> attachments = issue.attachments();
        int[] files = attachments.stream()
                .mapToInt(one -> one.writeTo(tail, issue.at(), deflater))
                .toArray();
        Ink catalog = tail.complete(places.catalog()).put("/Metadata ").reference(metadata);
        if (files.length > 0) {
            catalog.put("/AF[");
            for (int file : files) {
                catalog.reference(file).put(" ");
            }
            catalog.put("]/Names<</EmbeddedFiles<</Names[");
            for (int i = 0; i < files.length; i++) {
                catalog.text(attachments.get(i).name()).reference(files[i]);
            }
            catalog.put("]>>>>");
        }
        return catalog;
    }

    private String description(Map<String, String> words) {
        return seal == null
                ? words.get("issuer")
                : seal.words().stream()
                        .flatMap(word -> word.lines().stream())
                        .map(line -> line.textWith(words))
                        .collect(Collectors.joining(" "));
    }
}
