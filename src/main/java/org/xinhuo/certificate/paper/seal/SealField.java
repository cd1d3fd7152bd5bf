package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Where the signature of a certificate stands on the page: its seal is what one sees of it, and pressing the seal shows it.
 * The signature itself is each file's own, a {@link Seal}.
 */
public final class SealField {

    /** In which a moment is written into a file. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int PRINTED_AND_LOCKED = 4 | 128;
    private static final int SIGNED_AND_APPEND_ONLY = 3;

    private SealField() {}

    /**
     * Puts the field on a page. What it says and which signature it shows is left open.
     *
     * @param place in pt from the lower left corner; empty where the paper shows no seal
     * @param appearance what is seen there, or null
     */
    public static PDAnnotationWidget putOn(
            PDDocument document, PDPage page, PDRectangle place, PDAppearanceStream appearance) throws IOException {
        PDAnnotationWidget widget = new PDAnnotationWidget();
        COSDictionary field = widget.getCOSObject();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "seal");
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
