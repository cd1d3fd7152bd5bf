package org.xinhuo.shared.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A slip of the pen in a word: {@code dayz} where {@code days} was meant. */
final class Slip {

    private Slip() {}

    /** The word that was meant, of those there are; empty where none is near. Short words bear one wrong letter only. */
    static Optional<String> meant(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= (word.length() < 4 ? 1 : 2))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** How many letters were put in, left out, exchanged or put in the wrong order. */
    private static int distance(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int steps = Math.min(least[i - 1][j - 1] + same, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean turned =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(steps, least[i - 2][j - 2] + 1) : steps;
    }
}
