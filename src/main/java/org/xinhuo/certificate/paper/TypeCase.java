package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.certificate.paper.plate.Face;

/**
 * The faces at hand, and which stands in for which: each hand is a chain, and Noto Sans SC ends every chain, behind it only
 * what a deployer brought. A name is set in one face if any face of its chain has all its characters, so that no letter of
 * it looks foreign.
 */
final class TypeCase {

    private static final String OWN = "/org/xinhuo/certificate/fonts/";

    private static final Pattern FACE = Pattern.compile("(?i).+\\.(ttf|otf)");

    private final Map<Typeface, List<Face>> chains;

    /** @param further faces for characters that none of our own has, in the order in which they are tried */
    TypeCase(List<Face> further) {
        Face song = Face.read(OWN + "NotoSerifSC-Regular.ttf");
        Face songBold = Face.read(OWN + "NotoSerifSC-Bold.ttf");
        Face kai = Face.read(OWN + "XinhuoKai-Regular.ttf");
        Face hei = Face.read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");
        chains = Map.of(
                Typeface.SONG, chain(further, song, hei),
                Typeface.SONG_BOLD, chain(further, songBold, hei),
                Typeface.KAI, chain(further, kai, song, hei),
                Typeface.HEI, chain(further, hei));
    }

    private static List<Face> chain(List<Face> further, Face... own) {
        return Stream.concat(Stream.of(own), further.stream()).toList();
    }

    /**
     * The faces in a folder, by the names of their files.
     *
     * @throws IllegalArgumentException says what is wrong with the folder or a file in it
     */
    static List<Face> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> faces = files.filter(
                            file -> FACE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (faces.isEmpty()) {
                throw new IllegalArgumentException(folder + ": no face in it; put .ttf files there");
            }
            return faces.stream().map(Face::read).toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": the folder cannot be read", e);
        }
    }

    /**
     * Words that stand together, letter by letter in their faces.
     *
     * @throws MissingGlyph if a character is in no face
     */
    List<Letter> letters(Phrase.Part part, Typeface hand) {
        List<Face> chain = chains.get(handFor(part, hand));
        int[] characters = part.words().codePoints().toArray();
        Face common = common(chain, characters);
        List<Letter> letters = new ArrayList<>(characters.length);
        for (int character : characters) {
            letters.add(Letter.of(character, common != null ? common : first(chain, character, part)));
        }
        return letters;
    }

    private static Face common(List<Face> chain, int[] characters) {
        for (Face face : chain) {
            int known = 0;
            while (known < characters.length && face.has(characters[known])) {
                known++;
            }
            if (known == characters.length) {
                return face;
            }
        }
        return null;
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
