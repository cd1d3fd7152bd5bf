package org.xinhuo.certificate.paper;

import org.xinhuo.shared.Refusal;

/**
 * No face of the paper has this character, so the certificate is not issued: a name is printed right or not at all.
 *
 * <p>Arguments: the character itself, its code point as <code>U+31350</code>, and the field it stands in.
 */
public class MissingGlyph extends Refusal {

    MissingGlyph(int codePoint, String field) {
        super("refusal.missing_glyph", Character.toString(codePoint), "U+%04X".formatted(codePoint), field);
    }
}
