package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.learning.Achievement;

/**
 * What is known of a person when they are judged: their transcript, the credentials they hold or held, and what an
 * officer has confirmed from papers.
 *
 * @param confirmations the day of each confirmation, by {@link Requirement.Confirmed#key()}
 */
public record Dossier(
        List<Achievement> transcript, List<Credential> credentials, Map<String, LocalDate> confirmations) {

    public Dossier {
        transcript = List.copyOf(transcript);
        credentials = List.copyOf(credentials);
        confirmations = Map.copyOf(confirmations);
    }

    /** Without any papers that an officer has looked at. */
    public Dossier(List<Achievement> transcript, List<Credential> credentials) {
        this(transcript, credentials, Map.of());
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

    /** Whether a credential of the scheme is in force on the day. */
    public boolean holds(String scheme, LocalDate day) {
        return credential(scheme, day).isPresent();
    }

    /** Whether a credential of the scheme is suspended: until that is lifted or ends in 撤销 nobody earns another beside it. */
    public boolean isSuspended(String scheme, LocalDate day) {
        return credentials.stream()
                .filter(held -> held.getScheme().equals(scheme))
                .anyMatch(held -> held.statusOn(day) == Status.SUSPENDED);
    }

    /** Since when the scheme has been held without a gap; empty if it is not in force on the day. */
    Optional<LocalDate> heldSince(String scheme, LocalDate day) {
        return credential(scheme, day).map(held -> beginning(scheme, held.getValidFrom(), day));
    }

    private LocalDate beginning(String scheme, LocalDate from, LocalDate day) {
        return credentials.stream()
                .filter(earlier -> earlier.getScheme().equals(scheme))
                .filter(earlier -> earlier.statusOn(day) != Status.REVOKED)
                .filter(earlier -> earlier.getValidFrom().isBefore(from))
                .filter(earlier -> !earlier.getValidUntil().isBefore(from.minusDays(1)))
                .findFirst()
                .map(earlier -> beginning(scheme, earlier.getValidFrom(), day))
                .orElse(from);
    }

    Optional<LocalDate> confirmed(String key) {
        return Optional.ofNullable(confirmations.get(key));
    }
}
