package org.xinhuo.course;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * One unit of a course: what learners can do afterwards, the lessons that teach it, the sheet for the activity, and the
 * questions that test it.
 *
 * @param code  name of its folder, {@code 01-role}
 * @param hours 学时, of 45 minutes each
 * @param mode  how it is held: {@code online} 线上, {@code classroom} 面授 or {@code practice} 实操
 * @param goals what learners can be seen to do afterwards
 */
public record Module(
        String code,
        int number,
        Bilingual title,
        int hours,
        String mode,
        List<String> goals,
        List<Lesson> lessons,
        Lesson activity,
        List<Source> sources,
        List<Term> terms,
        List<Question> questions) {

    /** Where a claim of the module comes from; lessons refer to its place in the list as 〔1〕. */
    public record Source(String title, String publisher, int year) {}

    public record Term(String zh, String en, String meaning) {}

    public Module {
        goals = List.copyOf(goals);
        lessons = List.copyOf(lessons);
        sources = List.copyOf(sources);
        terms = List.copyOf(terms);
        questions = List.copyOf(questions);
    }

    public Optional<Lesson> lesson(String code) {
        return lessons.stream().filter(lesson -> lesson.code().equals(code)).findFirst();
    }

    /** Reading time of its lessons in minutes. */
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
