package org.xinhuo.certificate.design;

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

/** The papers of all schemes as they are written, read once at start-up from {@code certificates/<scheme>/paper.yaml}. */
@ApplicationScoped
public class PaperFiles {

    /** The paper that upright ones are built on. */
    private static final String PORTRAIT = "portrait";

    private final Map<String, String> texts = new TreeMap<>();

    private final Map<String, PaperTemplate> templates = new HashMap<>();

    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        List<String> schemes = new ArrayList<>();
        for (Path file : ContentFolder.CERTIFICATES.files("paper-" + PORTRAIT + ".yaml")) {
            try {
                texts.put(PORTRAIT, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (Path folder : ContentFolder.CERTIFICATES.folders("scheme.yaml")) {
            String scheme = folder.getFileName().toString();
            try {
                texts.put(scheme, Files.readString(folder.resolve("paper.yaml")));
                schemes.add(scheme);
            } catch (IOException e) {
                mistakes.add(new Mistake(where(scheme), 1, "content.no_such_file", List.of("paper.yaml")));
            }
        }
        schemes.stream().distinct().sorted().forEach(scheme -> {
            try {
                templates.put(scheme, PaperTemplate.read(texts.get(scheme), where(scheme), texts));
            } catch (PaperMistake mistake) {
                mistakes.add(new Mistake(where(scheme), mistake.line(), "content.paper", List.of(mistake.advice())));
            }
        });
    }

    private static String where(String scheme) {
        return "certificates/" + scheme + "/paper.yaml";
    }

    /** What is wrong in the papers; in those schemes no certificate can be made. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** @throws Refusal if the scheme has none, or one with a mistake */
    public PaperTemplate of(String scheme) {
        return find(scheme).orElseThrow(() -> new Refusal("refusal.no_paper", scheme));
    }

    /** Empty if the scheme has none, or one with a mistake. */
    public Optional<PaperTemplate> find(String scheme) {
        return Optional.ofNullable(templates.get(scheme));
    }

    /** What the paper of a scheme says, for who words it otherwise. */
    Wordings wordings(String scheme) {
        of(scheme);
        return Wordings.of(PaperTemplate.wordings(texts.get(scheme), where(scheme), texts));
    }

    /**
     * The whole paper of a scheme with other words.
     *
     * @throws Refusal if its author has left no texts to be worded
     */
    String reworded(String scheme, Wordings wordings) {
        String upon = PaperTemplate.reworded(scheme, of(scheme).version(), wordings.byId());
        try {
            return PaperTemplate.whole(upon, where(scheme), texts);
        } catch (PaperMistake mistake) {
            throw new Refusal("refusal.design_fixed");
        }
    }
}
