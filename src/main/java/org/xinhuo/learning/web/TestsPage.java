package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.course.Course;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 我的考试: the test of each course, whether it may be begun, and what came of it before. */
@Named
@RequestScoped
public class TestsPage {

    @Inject
    private LearningService learning;

    @Inject
    private AssessmentService assessments;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.course}")
    private String courseCode;

    private List<CourseTest> list;

    /** A course's test as it stands for somebody. */
    public record CourseTest(Progress progress, List<Attempt> attempts) {

        public Course course() {
            return progress.course();
        }

        public boolean passed() {
            return attempts.stream().anyMatch(Attempt::isPassed);
        }

        public Optional<Attempt> open() {
            return attempts.stream().filter(attempt -> !attempt.isClosed()).findFirst();
        }

        public List<Attempt> closed() {
            return attempts.stream().filter(Attempt::isClosed).toList();
        }

        public boolean mayOpen() {
            boolean left = attempts.size() < course().test().attempts();
            return progress.isComplete() && !passed() && (left || open().isPresent());
        }
    }

    @PostConstruct
    void load() {
        list = learning.list().stream()
                .map(progress -> new CourseTest(
                        progress, assessments.list(progress.course().code())))
                .toList();
    }

    public void open() {
        notices.tries(() -> Redirect.to(
                "/learn/test?attempt=" + learning.openTest(courseCode).getId()));
    }

    public List<CourseTest> getList() {
        return list;
    }
}
