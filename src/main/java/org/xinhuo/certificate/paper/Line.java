package org.xinhuo.certificate.paper;

import java.util.ArrayList;
import java.util.List;
import org.xinhuo.certificate.paper.plate.Face;

/**
 * Letters on one base line.
 *
 * @param tracking space after each letter, in em
 */
record Line(List<Letter> letters, double tracking) {

    Line {
        letters = List.copyOf(letters);
    }

    /** Without the spaces at its ends. */
    static Line of(List<Letter> letters, double tracking) {
        int from = 0;
        int to = letters.size();
        while (from < to && letters.get(from).space()) {
            from++;
        }
        while (to > from && letters.get(to - 1).space()) {
            to--;
        }
        return new Line(letters.subList(from, to), tracking);
    }

    /** From the first ink to the last, in em: punctuation hangs over both ends by its blank. */
    double width() {
        double sum = letters.stream().mapToDouble(Letter::advance).sum() + tracking * Math.max(0, letters.size() - 1);
        return sum
                - hangBefore()
                - (letters.isEmpty() ? 0 : letters.get(letters.size() - 1).blankAfter());
    }

    /** How far the line begins before its first ink, in em. */
    double hangBefore() {
        return letters.isEmpty() ? 0 : letters.get(0).blankBefore();
    }

    /** Neighbours that share a face. */
    List<List<Letter>> runs() {
        var runs = new ArrayList<List<Letter>>();
        Face face = null;
        for (Letter letter : letters) {
            if (letter.face() != face) {
                face = letter.face();
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(letter);
        }
        return runs;
    }
}
