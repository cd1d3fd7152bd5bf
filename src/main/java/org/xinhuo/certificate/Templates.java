package org.xinhuo.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.shared.ContentFolder;
import org.xinhuo.shared.Refusal;

/** The papers of all schemes, read once at start-up from {@code certificates/<scheme>/paper.yaml}. */
@ApplicationScoped
class Templates {

    private static final Logger LOG = Logger.getLogger(Templates.class.getName());

    private final Map<String, PaperTemplate> templates = new HashMap<>();

    @PostConstruct
    void read() {
        for (Path folder : ContentFolder.CERTIFICATES.folders("paper.yaml")) {
            String scheme = folder.getFileName().toString();
            try {
                templates.put(
                        scheme,
                        PaperTemplate.read(
                                Files.readString(folder.resolve("paper.yaml")),
                                "certificates/" + scheme + "/paper.yaml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "No certificate can be made for " + scheme + ": " + e.getMessage());
            }
        }
    }

    PaperTemplate of(String scheme) {
        PaperTemplate template = templates.get(scheme);
        if (template == null) {
            throw new Refusal("refusal.no_paper", scheme);
        }
        return template;
    }
}
