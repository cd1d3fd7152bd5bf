package org.xinhuo.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.ContentFolder;
import org.xinhuo.shared.Mistake;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;

/** The schemes in which people are certified, read once at start-up. A scheme with a mistake is left out. */
@ApplicationScoped
public class SchemeService {

    private static final Logger LOG = Logger.getLogger(SchemeService.class.getName());

    private final TreeMap<String, Scheme> schemes = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        for (Path folder : ContentFolder.CERTIFICATES.folders("scheme.yaml")) {
            SchemeReader.Reading reading = SchemeReader.read(folder);
            reading.scheme().ifPresent(scheme -> schemes.put(scheme.code(), scheme));
            mistakes.addAll(reading.mistakes());
        }
        mistakes.forEach(mistake -> LOG.log(Level.WARNING, "{0}", mistake));
    }

    @OpenToAll
    public List<Scheme> list() {
        return List.copyOf(schemes.values());
    }

    @OpenToAll
    public Optional<Scheme> find(String code) {
        return Optional.ofNullable(code).map(schemes::get);
    }

    @OpenToAll
    public Scheme get(String code) {
        return find(code).orElseThrow(() -> new NotFound("scheme", code));
    }

    /** What is wrong in the files of schemes; in those nobody is certified. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
