package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.learning.Achievement;

/** What is known of a person when they are judged: their transcript and the credentials they hold or held. */
public record Dossier(List<Achievement> transcript, List<Credential> credentials) {

    public Dossier {
        transcript = List.copyOf(transcript);
        credentials = List.copyOf(credentials);
    }

    Optional<Achievement> achievement(Achievement.Kind kind, String course) {
        return transcript.stream()
                .filter(line -> line.getKind() == kind && line.getCourse().equals(course))
                .findFirst();
    }

    /** A credential of the scheme that is in force on the day. */
    Optional<Credential> credential(String scheme, LocalDate day) {
        return credentials.stream()
                .filter(held -> held.getScheme().equals(scheme))
                .filter(held -> held.statusOn(day).isInForce())
                .findFirst();
    }
}
