package org.xinhuo.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.content.Mistake;

/**
 * An edition that somebody began.
 *
 * @param sha256 of its files, {@link EditionFiles#sha256()}
 */
record Frozen(String edition, String sha256) {

    /** Why a course as it was read cannot be offered beside the editions of it that were begun; empty where it can. */
    static Optional<Mistake> objection(CourseReader.Reading reading, Collection<Frozen> begun) {
        return reading.course().flatMap(course -> {
            Optional<Frozen> same = begun.stream()
                    .filter(one -> one.edition().equals(course.edition()))
                    .findFirst();
            if (same.isPresent()) {
                return same.filter(one -> !one.sha256().equals(reading.files().sha256()))
                        .map(one -> reading.mistake("content.edition_frozen", one.edition(), next(one, begun)));
            }
            return begun.stream()
                    .filter(one -> course.isLaterThan(one.edition()))
                    .filter(one -> course.changesSince(one.edition()).stream()
                            .noneMatch(change -> change.edition().equals(course.edition())))
                    .findFirst()
                    .map(one -> reading.mistake("content.changes_missing", course.edition()));
        });
    }

    /** What to call the text that was changed: the edition after all that were begun. */
    private static String next(Frozen changed, Collection<Frozen> begun) {
        return newest(begun)
                .flatMap(one -> Edition.of(one.edition()))
                .map(edition -> edition.next().toString())
                .orElse(changed.edition());
    }

    static Optional<Frozen> newest(Collection<Frozen> begun) {
        return begun.stream()
                .filter(one -> Edition.of(one.edition()).isPresent())
                .max(java.util.Comparator.comparing(
                        one -> Edition.of(one.edition()).orElseThrow()));
    }

    /** The one that is offered in the place of files that cannot be: of the same name, or the newest. */
    static Optional<Frozen> inPlaceOf(CourseReader.Reading reading, List<Frozen> begun) {
        return begun.stream()
                .filter(one -> reading.course()
                        .filter(course -> course.edition().equals(one.edition()))
                        .isPresent())
                .findFirst()
                .or(() -> newest(begun));
    }
}
