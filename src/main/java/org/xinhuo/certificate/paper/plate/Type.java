package org.xinhuo.certificate.paper.plate;

/** The letters of a file, by font and by code inside of the font. */
public interface Type {

    /** The number of the font of the letter in the upper half, its code in the lower. */
    int letter(Face face, int codePoint);

    /** The number of the font. */
    static int font(int letter) {
        return letter >>> 16;
    }

    /** The code inside of the font. */
    static int code(int letter) {
        return letter & 0xFFFF;
    }
}
