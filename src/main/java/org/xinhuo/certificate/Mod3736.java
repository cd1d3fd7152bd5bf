package org.xinhuo.certificate;

/** ISO 7064 MOD 37,36: one check character over digits and capital letters. */
final class Mod3736 {

    private static final int LETTERS = 36;

    private Mod3736() {}

    /** The character that makes the text whole; the text holds only 0-9 and A-Z. */
    static char check(String text) {
        int product = LETTERS;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + Character.digit(text.charAt(i), LETTERS)) % LETTERS;
            product = 2 * (sum == 0 ? LETTERS : sum) % (LETTERS + 1);
        }
        int check = (LETTERS + 1 - product) % LETTERS;
        return Character.toUpperCase(Character.forDigit(check, LETTERS));
    }
}
