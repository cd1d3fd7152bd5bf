package org.xinhuo.course;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * One unit of a course: what learners can do afterwards, the lessons that teach it, what is given out for it, the
 * drawings shown in them, and the questions that test it.
 *
 * @param code  name of its folder, {@code 01-role}
 * @param age   of the young people whom the matter is fit for
 * @param hours 学时, of 45 minutes each
 * @param mode  how it is held: {@code online} 线上, {@code classroom} 面授 or {@code practice} 实操
 * @param goals what learners can be seen to do afterwards
 * @param handouts each kind once at most, in the order of kinds
 */
public record Module(
        String code,
        int number,
        Bilingual title,
        AgeBand age,
        int hours,
        String mode,
        List<String> goals,
        List<Lesson> lessons,
        List<Handout> handouts,
        List<Drawing> drawings,
        List<Source> sources,
        List<Term> terms,
        List<Question> questions) {

    /** Where a claim of the module comes from; lessons refer to its place in the list as 〔1〕. */
    public record Source(String title, String publisher, int year) {}

    public record Term(String zh, String en, String meaning) {}

    public Module {
        goals = List.copyOf(goals);
        lessons = List.copyOf(lessons);
        handouts = List.copyOf(handouts);
        drawings = List.copyOf(drawings);
        sources = List.copyOf(sources);
        terms = List.copyOf(terms);
        questions = List.copyOf(questions);
    }

    public Optional<Lesson> lesson(String code) {
        return lessons.stream().filter(lesson -> lesson.code().equals(code)).findFirst();
    }

    public Optional<Handout> handout(String code) {
        return handouts.stream()
                .filter(handout -> handout.kind().code().equals(code))
                .findFirst();
    }

    public Optional<Drawing> drawing(String file) {
        return drawings.stream().filter(drawing -> drawing.file().equals(file)).findFirst();
    }

    /** Reading time of its lessons in minutes. */
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
