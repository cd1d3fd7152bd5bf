package org.xinhuo.certificate.paper.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** The letters of one file: those that stand on its plate, and those cast for it alone. One thread, used once. */
public final class CastType implements Type {

    private record Font(Face face, List<Integer> letters) {}

    private final StandingType standing;
    private final List<Font> fonts = new ArrayList<>(2);

    public CastType(StandingType standing) {
        this.standing = standing;
    }

    @Override
    public int letter(Face face, int codePoint) {
        int found = standing.find(face, codePoint);
        if (found >= 0) {
            return found;
        }
        int number = 0;
        while (number < fonts.size() && fonts.get(number).face() != face) {
            number++;
        }
        if (number == fonts.size()) {
            fonts.add(new Font(face, new ArrayList<>()));
        }
        List<Integer> letters = fonts.get(number).letters();
        int place = letters.indexOf(codePoint);
        if (place < 0) {
            place = letters.size();
            letters.add(codePoint);
        }
        return standing.size() + number << 16 | place + 1;
    }

    /**
     * Writes the fonts that were cast, and completes the dictionary of all.
     *
     * @param dictionary its number, which the plate left open
     */
    public void writeTo(Tail tail, int dictionary, Deflater deflater) {
        int[] objects = new int[fonts.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] =
                    fonts.get(i).face().cast(fonts.get(i).letters(), deflater).writeTo(tail);
        }
        Ink ink = tail.complete(dictionary);
        for (int i = 0; i < objects.length; i++) {
            ink.put("/" + StandingType.name(standing.size() + i) + " ").reference(objects[i]);
        }
        ink.put(">>");
        tail.end();
    }
}
