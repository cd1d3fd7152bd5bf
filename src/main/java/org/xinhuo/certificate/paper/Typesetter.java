package org.xinhuo.certificate.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.shared.Refusal;

/** Sets words in lines that fit: first smaller, then broken, never cut. Broken lines are of like length. */
final class Typesetter {

    /** In pt: nobody reads smaller print on a wall. */
    private static final double SMALLEST = 6;
    /** Where the middle of a Chinese character stands above the base line, in em. */
    private static final double MIDDLE = 0.38;

    private final TypeCase typeCase;

    Typesetter(TypeCase typeCase) {
        this.typeCase = typeCase;
    }

    /**
     * Words as they stand on the sheet.
     *
     * @param size in pt
     * @param baseLine of the first line, in mm from the top of the sheet
     */
    record Setting(List<Line> lines, double size, double baseLine) {}

    /**
     * @throws MissingGlyph if a character is in no face
     * @throws Refusal <code>refusal.wording_too_long</code> with the words, if they cannot be printed in readable size
     */
    Setting set(Wording wording, Map<String, String> fields) {
        List<Line> lines = wording.lines().stream()
                .map(phrase -> line(letters(phrase, wording, fields), wording))
                .toList();
        double width = Millimetres.toPoints(wording.width());
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double size = Math.min(wording.size(), width / widest);
        if (size >= wording.least()) {
            return placed(lines, size, wording);
        }
        for (size = wording.least(); size >= SMALLEST; size -= 0.5) {
            List<Line> broken = broken(lines, width / size, wording);
            if (broken.size() <= wording.mostLines()) {
                return placed(broken, size, wording);
            }
        }
        throw new Refusal("refusal.wording_too_long", wording.lines().get(0).textWith(fields));
    }

    /**
     * Running text in lines, each paragraph beginning a new one. What no face has is written as its code point, because
     * such text is not a name and nobody must be refused their own record for it.
     *
     * @param width in em
     */
    List<Line> lines(String text, Typeface face, double width) {
        return text.lines()
                .map(line -> letters(List.of(new Phrase.Part(typeCase.legible(line, face), null)), face))
                .flatMap(letters -> filled(letters, width, 0).stream())
                .toList();
    }

    /** Words of the paper itself, letter by letter. */
    List<Letter> letters(String words, Typeface face) {
        return typeCase.letters(new Phrase.Part(words, null), face);
    }

    private List<Letter> letters(Phrase phrase, Wording wording, Map<String, String> fields) {
        return letters(phrase.with(fields), wording.face());
    }

    private List<Letter> letters(List<Phrase.Part> parts, Typeface face) {
        var letters = new ArrayList<Letter>();
        for (Phrase.Part part : parts) {
            letters.addAll(typeCase.letters(part, face));
        }
        for (int i = 0; i + 1 < letters.size(); i++) {
            letters.set(i, letters.get(i).before(letters.get(i + 1)));
        }
        return letters;
    }

    private static Line line(List<Letter> letters, Wording wording) {
        return Line.of(letters, wording.trackingOf(letters.size()));
    }

    private static Setting placed(List<Line> lines, double size, Wording wording) {
        double y = wording.at().y();
        double below = Millimetres.ofPoints(size * wording.leading()) * (lines.size() - 1);
        double baseLine =
                switch (wording.anchor()) {
                    case FIRST -> y;
                    case LAST -> y - below;
                    case MIDDLE -> y - below / 2 - Millimetres.ofPoints(MIDDLE * (wording.size() - size));
                };
        return new Setting(lines, size, baseLine);
    }

    /** @param width in em */
    private static List<Line> broken(List<Line> paragraphs, double width, Wording wording) {
        var lines = new ArrayList<Line>();
        for (Line paragraph : paragraphs) {
            List<Line> full = filled(paragraph.letters(), width, wording.tracking());
            double narrow = width / full.size();
            double wide = width;
            while (wide - narrow > 0.1) {
                double middle = (narrow + wide) / 2;
                if (filled(paragraph.letters(), middle, wording.tracking()).size() > full.size()) {
                    narrow = middle;
                } else {
                    wide = middle;
                }
            }
            lines.addAll(filled(paragraph.letters(), wide, wording.tracking()));
        }
        return lines;
    }

    private static List<Line> filled(List<Letter> letters, double width, double tracking) {
        var lines = new ArrayList<Line>();
        int start = 0;
        int gap = 0;
        for (int next = 1; next < letters.size(); next++) {
            if (letters.get(next - 1).mayBreakBefore(letters.get(next))) {
                gap = next;
            }
            if (Line.of(letters.subList(start, next + 1), tracking).width() > width) {
                int end = gap > start ? gap : next;
                lines.add(Line.of(letters.subList(start, end), tracking));
                start = end;
            }
        }
        lines.add(Line.of(letters.subList(start, letters.size()), tracking));
        return lines;
    }
}
