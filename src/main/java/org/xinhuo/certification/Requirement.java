package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinhuo.learning.Achievement;
import org.xinhuo.learning.Achievement.Kind;
import org.xinhuo.shared.Bilingual;

/** One thing a scheme asks of a person. */
public sealed interface Requirement {

    /** Whether the dossier meets it on this day, and by what. */
    Finding find(Dossier dossier, LocalDate day);

    /** Whether an officer who reviews the papers confirms it, because nothing here records it yet. */
    default boolean isConfirmedByOfficer() {
        return false;
    }

    /** What of it an officer can confirm from papers, in order; of a choice there may be several. */
    default List<Confirmed> confirmable() {
        return List.of();
    }

    /** Every lesson of a course done. */
    record CourseDone(String course) implements Requirement {

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            return Finding.of(this, dossier.achievement(Kind.COURSE_COMPLETED, course), Achievement::getAchievedOn);
        }
    }

    /** A course that is still being written: nobody meets it, and the scheme is not open until there is the course. */
    record CourseToCome(String course, Bilingual name) implements Requirement {

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            return new Finding(this, Optional.empty());
        }
    }

    /**
     * The test of a course passed.
     *
     * @param score least score in percent
     */
    record TestPassed(String course, int score) implements Requirement {

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            Optional<Achievement> passed =
                    dossier.achievement(Kind.ASSESSMENT_PASSED, course).filter(test -> test.getScore() >= score);
            return Finding.of(this, passed, Achievement::getAchievedOn);
        }
    }

    /**
     * A credential of one of these schemes, in force on the day.
     *
     * @param years for how long it has been held without a gap, renewals included; 0 if from today is enough
     */
    record CredentialHeld(List<String> schemes, int years) implements Requirement {

        public CredentialHeld {
            schemes = List.copyOf(schemes);
        }

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            Optional<LocalDate> longEnough = schemes.stream()
                    .flatMap(scheme -> dossier.heldSince(scheme, day).stream())
                    .map(since -> since.plusYears(years))
                    .filter(since -> !since.isAfter(day))
                    .min(Comparator.naturalOrder());
            return new Finding(this, longEnough);
        }
    }

    /** One of these, whichever. */
    record AnyOf(List<Requirement> choices) implements Requirement {

        public AnyOf {
            choices = List.copyOf(choices);
        }

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            return new Finding(
                    this,
                    choices.stream()
                            .flatMap(choice -> choice.find(dossier, day).metOn().stream())
                            .min(Comparator.naturalOrder()));
        }

        @Override
        public boolean isConfirmedByOfficer() {
            return choices.stream().anyMatch(Requirement::isConfirmedByOfficer);
        }

        @Override
        public List<Confirmed> confirmable() {
            return choices.stream()
                    .flatMap(choice -> choice.confirmable().stream())
                    .toList();
        }
    }

    /** What nothing here records yet, so that an officer confirms it from the papers. */
    sealed interface Confirmed extends Requirement {

        /** Under which name an officer's confirmation of it is kept: what is confirmed, not of which rules. */
        String key();

        @Override
        default boolean isConfirmedByOfficer() {
            return true;
        }

        @Override
        default List<Confirmed> confirmable() {
            return List.of(this);
        }

        @Override
        default Finding find(Dossier dossier, LocalDate day) {
            return new Finding(this, dossier.confirmed(key()).filter(on -> !on.isAfter(day)));
        }
    }

    /** Recommended by an association of this level. */
    record Recommended(IssuingLevel by) implements Confirmed {

        @Override
        public String key() {
            return "recommended-" + by.code();
        }
    }

    /** So many sessions taught (授课). */
    record SessionsTaught(int sessions) implements Confirmed {

        @Override
        public String key() {
            return "sessions-" + sessions;
        }
    }

    /** So old, in years. The day of birth is not kept here: an officer looks at the identity card. */
    record AgeReached(int years) implements Confirmed {

        @Override
        public String key() {
            return "age-" + years;
        }
    }

    /**
     * A training attended.
     *
     * @param hours 学时 in all
     * @param face  of these face to face
     */
    record TrainingAttended(int hours, int face) implements Confirmed {

        @Override
        public String key() {
            return "training-" + hours + "-" + face;
        }
    }

    /**
     * Something else that the papers show, in the words of the scheme: 本单位工作人员, 业绩档案.
     *
     * @param code names it among the statements of the scheme
     */
    record Stated(String code, Bilingual words) implements Confirmed {

        @Override
        public String key() {
            return "statement-" + code;
        }
    }

    /** What was found about one requirement: met since a day, or still missing. */
    record Finding(Requirement requirement, Optional<LocalDate> metOn) {

        static <T> Finding of(Requirement requirement, Optional<T> evidence, Function<T, LocalDate> day) {
            return new Finding(requirement, evidence.map(day));
        }

        public boolean isMet() {
            return metOn.isPresent();
        }
    }
}
