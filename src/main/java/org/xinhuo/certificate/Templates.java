package org.xinhuo.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.certificate.paper.PaperMistake;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.shared.ContentFolder;
import org.xinhuo.shared.Mistake;
import org.xinhuo.shared.Refusal;

/** The papers of all schemes, read once at start-up from {@code certificates/<scheme>/paper.yaml}. */
@ApplicationScoped
class Templates {

    private final Map<String, PaperTemplate> templates = new HashMap<>();

    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        for (Path folder : ContentFolder.CERTIFICATES.folders("scheme.yaml")) {
            String scheme = folder.getFileName().toString();
            String where = "certificates/" + scheme + "/paper.yaml";
            try {
                templates.put(scheme, PaperTemplate.read(Files.readString(folder.resolve("paper.yaml")), where));
            } catch (PaperMistake mistake) {
                mistakes.add(new Mistake(where, mistake.line(), "content.paper", List.of(mistake.advice())));
            } catch (IOException e) {
                mistakes.add(new Mistake(where, 1, "content.no_such_file", List.of("paper.yaml")));
            }
        }
    }

    /** What is wrong in the papers; in those schemes no certificate can be made. */
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    PaperTemplate of(String scheme) {
        PaperTemplate template = templates.get(scheme);
        if (template == null) {
            throw new Refusal("refusal.no_paper", scheme);
        }
        return template;
    }
}
