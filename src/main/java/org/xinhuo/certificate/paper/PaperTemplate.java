package org.xinhuo.certificate.paper;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.certificate.paper.picture.Picture;
import org.yaml.snakeyaml.Yaml;

/**
 * The paper of one scheme, read once from its <code>paper.yaml</code> and printed many times: one A4 sheet
 * with what stands on it, in the order of printing and of reading aloud.
 *
 * @param version goes up with every change, because a certificate says which version it was printed on
 * @param language of the sheet, such as zh-CN
 * @param title of the file
 * @param orientation how the sheet hangs on the wall
 */
public record PaperTemplate(
        int version, String language, Phrase title, Orientation orientation, List<PaperElement> elements) {

    /** How an A4 sheet is turned; lengths in mm. */
    public enum Orientation {
        LANDSCAPE(297, 210),
        PORTRAIT(210, 297);

        private final double width;
        private final double height;

        Orientation(double width, double height) {
            this.width = width;
            this.height = height;
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }
    }

    public PaperTemplate {
        elements = List.copyOf(elements);
    }

    /**
     * @param where name of the file, for the message
     * @throws PaperMistake says the line and what to write instead
     */
    public static PaperTemplate read(String yaml, String where) {
        return read(yaml, where, Map.of());
    }

    /**
     * @param papers texts of the papers it may be built on, by scheme
     * @throws PaperMistake says the line and what to write instead
     */
    public static PaperTemplate read(String yaml, String where, Map<String, String> papers) {
        return read(yaml, where, papers, Map.of());
    }

    /**
     * @param pictures those the issuer gave: <code>emblem</code>, <code>seal</code>
     * @throws PaperMistake says the line and what to write instead
     */
    public static PaperTemplate read(
            String yaml, String where, Map<String, String> papers, Map<String, Given> pictures) {
        return new PaperReader(where, new PaperFamily(papers), pictures).read(yaml);
    }

    /**
     * What a paper says in full, without the ones it is built on: so it stays as it is, whatever becomes of those.
     *
     * @throws PaperMistake says the line and what to write instead
     */
    public static String whole(String yaml, String where, Map<String, String> papers) {
        StringWriter whole = new StringWriter();
        new Yaml().serialize(new PaperFamily(papers).whole(yaml, where), whole);
        return whole.toString();
    }

    /** The texts of a paper that may be worded otherwise, by their ids. */
    public static Map<String, String> wordings(String yaml, String where, Map<String, String> papers) {
        return PaperFamily.wordings(new PaperFamily(papers).whole(yaml, where));
    }

    /** The text of a paper that differs from another in some wordings only. */
    public static String reworded(String base, int version, Map<String, String> wordings) {
        return new Yaml()
                .dump(Map.of("version", 1, "base", Map.of("scheme", base, "version", version), "wording", wordings));
    }

    /** The same under another version. */
    public PaperTemplate withVersion(int other) {
        return new PaperTemplate(other, language, title, orientation, elements);
    }

    /**
     * For sheets that were printed with ground, frame and seal before: the words, the code and a photo in their places, and
     * nothing else.
     */
    public PaperTemplate printLayer() {
        return new PaperTemplate(
                version,
                language,
                title,
                orientation,
                elements.stream().filter(PaperElement::isOfOneHolder).toList());
    }

    /**
     * A picture that the issuer gave for a paper: its emblem, a seal.
     *
     * @param description what a screen reader says
     */
    public record Given(Picture picture, String description) {}

    /** The fields it needs, each of which has to be given. */
    public Set<String> fields() {
        return Stream.concat(title.fields().stream(), elements.stream().flatMap(element -> element.fields().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
