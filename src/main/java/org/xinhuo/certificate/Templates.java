package org.xinhuo.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.certificate.paper.PaperMistake;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.content.ContentFolder;
import org.xinhuo.shared.content.Mistake;

/** The papers of all schemes, read once at start-up from {@code certificates/<scheme>/paper.yaml}. */
@ApplicationScoped
class Templates {

    /** The paper that upright ones are built on. */
    static final String PORTRAIT = "portrait";

    private final Map<String, PaperTemplate> templates = new HashMap<>();

    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        Map<String, String> papers = new TreeMap<>();
        for (Path folder : ContentFolder.CERTIFICATES.folders("scheme.yaml")) {
            String scheme = folder.getFileName().toString();
            try {
                papers.put(scheme, Files.readString(folder.resolve("paper.yaml")));
            } catch (IOException e) {
                mistakes.add(new Mistake(where(scheme), 1, "content.no_such_file", List.of("paper.yaml")));
            }
        }
        Map<String, String> withFurther = new TreeMap<>(papers);
        further(withFurther);
        papers.forEach((scheme, paper) -> {
            try {
                templates.put(scheme, PaperTemplate.read(paper, where(scheme), withFurther));
            } catch (PaperMistake mistake) {
                mistakes.add(new Mistake(where(scheme), mistake.line(), "content.paper", List.of(mistake.advice())));
            }
        });
    }

    /** What a paper may be built on besides those of schemes. */
    private void further(Map<String, String> papers) {
        for (Path file : ContentFolder.CERTIFICATES.files("paper-" + PORTRAIT + ".yaml")) {
            try {
                papers.put(PORTRAIT, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String where(String scheme) {
        return "certificates/" + scheme + "/paper.yaml";
    }

    /** What is wrong in the papers; in those schemes no certificate can be made. */
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    PaperTemplate of(String scheme) {
        return find(scheme).orElseThrow(() -> new Refusal("refusal.no_paper", scheme));
    }

    Optional<PaperTemplate> find(String scheme) {
        return Optional.ofNullable(templates.get(scheme));
    }
}
