package org.xinhuo.certificate.paper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.plate.Face;

/**
 * The faces at hand, and which stands in for which: each hand is a chain, and Noto Sans SC ends every chain. A name is
 * set in one face if any face of its chain has all its characters, so that no letter of it looks foreign.
 */
final class TypeCase {

    private static final String OWN = "/org/xinhuo/certificate/fonts/";

    private final Map<Typeface, List<Face>> chains;

    TypeCase() {
        Face song = Face.read(OWN + "NotoSerifSC-Regular.ttf");
        Face songBold = Face.read(OWN + "NotoSerifSC-Bold.ttf");
        Face kai = Face.read(OWN + "XinhuoKai-Regular.ttf");
        Face hei = Face.read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");
        chains = Map.of(
                Typeface.SONG, List.of(song, hei),
                Typeface.SONG_BOLD, List.of(songBold, hei),
                Typeface.KAI, List.of(kai, song, hei),
                Typeface.HEI, List.of(hei));
    }

    /**
     * Words that stand together, letter by letter in their faces.
     *
     * @throws MissingGlyph if a character is in no face
     */
    List<Letter> letters(Phrase.Part part, Typeface hand) {
        List<Face> chain = chains.get(handFor(part, hand));
        Face common = chain.stream()
                .filter(face -> part.words().codePoints().allMatch(face::has))
                .findFirst()
                .orElse(null);
        return part.words()
                .codePoints()
                .mapToObj(codePoint -> Letter.of(codePoint, common != null ? common : first(chain, codePoint, part)))
                .toList();
    }

    /** The same words on one line, with each character that no face has as {@code [U+1F600]}. */
    String legible(String words, Typeface hand) {
        List<Face> chain = chains.get(hand);
        return words.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .mapToObj(character -> chain.stream().anyMatch(face -> face.has(character))
                        ? Character.toString(character)
                        : "[U+%04X]".formatted(character))
                .collect(Collectors.joining());
    }

    /** The Latin of a Kai is a schoolbook hand: a foreign name looks better in Song. */
    private static Typeface handFor(Phrase.Part part, Typeface hand) {
        boolean chinese = part.words().codePoints().anyMatch(Character::isIdeographic);
        return hand == Typeface.KAI && !chinese ? Typeface.SONG : hand;
    }

    private static Face first(List<Face> chain, int codePoint, Phrase.Part part) {
        return chain.stream()
                .filter(face -> face.has(codePoint))
                .findFirst()
                .orElseThrow(() -> new MissingGlyph(codePoint, part.field() == null ? "paper" : part.field()));
    }
}
