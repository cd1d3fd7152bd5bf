package org.xinhuo.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.course.Course;
import org.xinhuo.course.Question;

/** The questions a paper was drawn from (题库), by their courses. */
final class Bank {

    private final Map<String, Map<String, Question>> byCourse = new HashMap<>();

    Bank(List<Course> courses) {
        courses.forEach(course -> byCourse.put(
                course.code(), course.bank().stream().collect(Collectors.toMap(Question::id, question -> question))));
    }

    /** Empty where a question was taken out since. */
    Optional<Question> find(Paper.Item item) {
        return Optional.ofNullable(byCourse.get(item.course())).map(bank -> bank.get(item.question()));
    }
}
