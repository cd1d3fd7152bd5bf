package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.learning.Achievement;
import org.xinhuo.learning.Achievement.Kind;

/** One thing a scheme asks of a person. */
public sealed interface Requirement {

    /** Whether the dossier meets it on this day, and by what. */
    Finding find(Dossier dossier, LocalDate day);

    /** Every lesson of a course done. */
    record CourseDone(String course) implements Requirement {

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            return Finding.of(this, dossier.achievement(Kind.COURSE_COMPLETED, course), Achievement::getAchievedOn);
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

    /** A credential of another scheme, in force on the day. */
    record CredentialHeld(String scheme) implements Requirement {

        @Override
        public Finding find(Dossier dossier, LocalDate day) {
            return Finding.of(this, dossier.credential(scheme, day), Credential::getValidFrom);
        }
    }

    /** What was found about one requirement: met since a day, or still missing. */
    record Finding(Requirement requirement, Optional<LocalDate> metOn) {

        static <T> Finding of(
                Requirement requirement, Optional<T> evidence, java.util.function.Function<T, LocalDate> day) {
            return new Finding(requirement, evidence.map(day));
        }

        public boolean isMet() {
            return metOn.isPresent();
        }
    }
}
