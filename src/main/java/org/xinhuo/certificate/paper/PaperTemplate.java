package org.xinhuo.certificate.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paper of one scheme, read once from its <code>paper.yaml</code> and printed many times: one A4 sheet in landscape
 * with what stands on it, in the order of printing and of reading aloud.
 *
 * @param version goes up with every change, because a certificate says which version it was printed on
 * @param language of the sheet, such as zh-CN
 * @param title of the file
 */
public record PaperTemplate(int version, String language, Phrase title, List<PaperElement> elements) {

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
        return new PaperReader(where, new PaperFamily(papers)).read(yaml);
    }

    /** The fields it needs, each of which has to be given. */
    public Set<String> fields() {
        return Stream.concat(title.fields().stream(), elements.stream().flatMap(element -> element.fields().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
