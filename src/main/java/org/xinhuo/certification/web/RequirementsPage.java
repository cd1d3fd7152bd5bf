package org.xinhuo.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Words;

/** What requirements are called, and what somebody does next to meet one. */
@Named("requirements")
@RequestScoped
public class RequirementsPage {

    @Inject
    private CourseService courses;

    @Inject
    private SchemeService schemes;

    @Inject
    private Words words;

    public String name(Requirement requirement) {
        if (requirement instanceof Requirement.CourseDone done) {
            return words.of("requirement.course", course(done.course()));
        }
        if (requirement instanceof Requirement.CourseToCome coming) {
            return words.of("requirement.course", words.in(coming.name()));
        }
        if (requirement instanceof Requirement.TestPassed test) {
            return words.of("requirement.test", course(test.course()), test.score());
        }
        if (requirement instanceof Requirement.CredentialHeld held) {
            String names = either(held.schemes(), this::scheme);
            return held.years() == 0
                    ? words.of("requirement.credential", names)
                    : words.of("requirement.credential.years", names, held.years());
        }
        if (requirement instanceof Requirement.AnyOf any) {
            return either(any.choices(), this::name);
        }
        return confirmed((Requirement.Confirmed) requirement);
    }

    private String confirmed(Requirement.Confirmed requirement) {
        if (requirement instanceof Requirement.Recommended recommended) {
            return words.of("requirement.recommended", words.constant("level", recommended.by()));
        }
        if (requirement instanceof Requirement.SessionsTaught taught) {
            return words.of("requirement.sessions", taught.sessions());
        }
        if (requirement instanceof Requirement.AgeReached age) {
            return words.of("requirement.age", age.years());
        }
        if (requirement instanceof Requirement.TrainingAttended training) {
            return training.face() == 0
                    ? words.of("requirement.training", training.hours())
                    : words.of("requirement.training.face", training.hours(), training.face());
        }
        if (requirement instanceof Requirement.Stated stated) {
            return words.in(stated.words());
        }
        throw new IllegalStateException("no words for " + requirement);
    }

    private <T> String either(List<T> choices, Function<T, String> name) {
        return choices.stream().map(name).collect(Collectors.joining(words.of("requirement.or")));
    }

    /** What is missing, as a sentence beside the requirement. */
    public String next(Requirement requirement) {
        return words.of("requirement.next." + kind(requirement));
    }

    /** What to press. */
    public String step(Requirement requirement) {
        return words.of("requirement.step." + kind(requirement));
    }

    /** Where pressing it leads. */
    public String address(Requirement requirement) {
        if (requirement instanceof Requirement.CourseDone done) {
            return "/learn/course?code=" + done.course();
        }
        return requirement instanceof Requirement.TestPassed ? "/learn/tests" : "/public/schemes";
    }

    private static String kind(Requirement requirement) {
        if (requirement.isConfirmedByOfficer()) {
            return "confirmed";
        }
        if (requirement instanceof Requirement.CourseDone) {
            return "course";
        }
        if (requirement instanceof Requirement.CourseToCome) {
            return "to_come";
        }
        if (requirement instanceof Requirement.AnyOf) {
            return "any";
        }
        return requirement instanceof Requirement.TestPassed ? "test" : "credential";
    }

    private String course(String code) {
        return courses.find(code).map(course -> words.in(course.title())).orElse(code);
    }

    private String scheme(String code) {
        return schemes.find(code).map(scheme -> words.in(scheme.name())).orElse(code);
    }
}
