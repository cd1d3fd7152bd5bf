package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * The signature of a certificate: its seal is what one sees of it, and pressing the seal shows it. It covers the whole
 * file and allows no change at all (ISO 32000-1, 12.8.2.2), so whatever is added later breaks it.
 */
public final class SealField {

    /** In which a moment is written into a file. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "'D:'yyyyMMddHHmmss'+08''00'''", Locale.ROOT)
            .withZone(ZONE);

    /** Ten digits, to be written over by the real places once the file is made. */
    private static final int PLACE = 2_000_000_000;

    private static final byte[] RANGE = ("/ByteRange [0 " + PLACE + " " + PLACE + " " + PLACE + "]").getBytes(ascii());
    private static final byte[] CONTENTS = "/Contents <00000000".getBytes(ascii());

    private static final int PRINTED_AND_LOCKED = 4 | 128;
    private static final int SIGNED_AND_APPEND_ONLY = 3;

    private final Signatory signatory;
    private final COSDictionary signature = new COSDictionary();

    private SealField(Signatory signatory) {
        this.signatory = signatory;
    }

    /**
     * Prepares a document to be sealed.
     *
     * @param name of the organisation that issues
     * @param at when it is signed
     */
    public static SealField in(PDDocument document, Signatory signatory, String name, Instant at) {
        SealField field = new SealField(signatory);
        field.prepare(document, name, at);
        return field;
    }

    private void prepare(PDDocument document, String name, Instant at) {
        signature.setItem(COSName.TYPE, COSName.SIG);
        signature.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
        signature.setName(COSName.SUB_FILTER, "ETSI.CAdES.detached");
        signature.setString(COSName.NAME, name);
        signature.setString(COSName.M, TIME.format(at));
        COSArray range = new COSArray();
        range.add(COSInteger.ZERO);
        for (int i = 0; i < 3; i++) {
            range.add(COSInteger.get(PLACE));
        }
        signature.setItem(COSName.BYTERANGE, range);
        signature.setItem(COSName.CONTENTS, new COSString(new byte[signatory.most()], true));
        COSArray references = new COSArray();
        references.add(noChanges());
        signature.setItem(COSName.getPDFName("Reference"), references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
    }

    private static COSDictionary noChanges() {
        COSDictionary parameters = new COSDictionary();
        parameters.setName(COSName.TYPE, "TransformParams");
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "SigRef");
        reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        return reference;
    }

    /**
     * Puts the seal on a page.
     *
     * @param place in pt from the lower left corner; empty where the paper shows no seal
     * @param appearance what is seen there, or null
     * @param description what a screen reader says
     */
    public PDAnnotationWidget putOn(
            PDDocument document, PDPage page, PDRectangle place, PDAppearanceStream appearance, String description)
            throws IOException {
        PDAnnotationWidget widget = new PDAnnotationWidget();
        COSDictionary field = widget.getCOSObject();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "seal");
        field.setString(COSName.TU, description);
        field.setItem(COSName.V, signature);
        widget.setAnnotationFlags(PRINTED_AND_LOCKED);
        widget.setRectangle(place);
        widget.setPage(page);
        if (appearance != null) {
            PDAppearanceDictionary appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(appearance);
            widget.setAppearance(appearances);
        }
        page.getAnnotations().add(widget);
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, SIGNED_AND_APPEND_ONLY);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        return widget;
    }

    /** Signs a file that was written with this field in it: the same array, with the signature in its place. */
    public byte[] sign(byte[] file) {
        int contents = find(file, CONTENTS) + "/Contents ".length();
        int after = contents + 2 * signatory.most() + 2;
        String range = "/ByteRange [0 " + contents + " " + after + " " + (file.length - after);
        byte[] places = (range + " ".repeat(RANGE.length - 1 - range.length()) + "]").getBytes(ascii());
        System.arraycopy(places, 0, file, find(file, RANGE), places.length);
        MessageDigest digest = sha256();
        digest.update(file, 0, contents);
        digest.update(file, after, file.length - after);
        byte[] hex = HexFormat.of().formatHex(signatory.sign(digest.digest())).getBytes(ascii());
        System.arraycopy(hex, 0, file, contents + 1, hex.length);
        return file;
    }

    static int find(byte[] file, byte[] words) {
        for (int start = 0; start + words.length <= file.length; start++) {
            int same = 0;
            while (same < words.length && file[start + same] == words[same]) {
                same++;
            }
            if (same == words.length) {
                return start;
            }
        }
        throw new IllegalStateException("the file was written without its seal");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Charset ascii() {
        return StandardCharsets.US_ASCII;
    }
}
