package org.xinhuo.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Chinese characters, the rarest of them too: names hold characters younger than the Java that runs us, which does not
 * know all that GB 18030 and Unicode have.
 */
public final class Hanzi {

    private Hanzi() {}

    public static boolean is(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.IDEOGRAPHIC);
    }

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(Hanzi::is);
    }
}
