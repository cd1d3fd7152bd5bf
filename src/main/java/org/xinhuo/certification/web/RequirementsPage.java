package org.xinhuo.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
        if (requirement instanceof Requirement.TestPassed test) {
            return words.of("requirement.test", course(test.course()), test.score());
        }
        if (requirement instanceof Requirement.CredentialHeld held) {
            return words.of(
                    "requirement.credential",
                    schemes.find(held.scheme())
                            .map(scheme -> words.in(scheme.name()))
                            .orElse(held.scheme()));
        }
        throw new IllegalStateException("no words for " + requirement);
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
        return requirement instanceof Requirement.TestPassed ? "/learn/tests" : "/learn/credentials";
    }

    private static String kind(Requirement requirement) {
        if (requirement instanceof Requirement.CourseDone) {
            return "course";
        }
        return requirement instanceof Requirement.TestPassed ? "test" : "credential";
    }

    private String course(String code) {
        return courses.find(code).map(course -> words.in(course.title())).orElse(code);
    }
}
