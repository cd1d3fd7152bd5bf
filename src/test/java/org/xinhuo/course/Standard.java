package org.xinhuo.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of a course beyond that it can be read, as the guide for authors says it: each a question about one module
 * or the whole, answered with what is wanting, in which file, and what to write.
 */
enum Standard {
    A_TEXT_IS_NEITHER_A_NOTE_NOR_A_BOOK(Lengths::texts),
    A_MODULE_TEACHES_TWO_LESSONS_LONG(Lengths::module),
    A_MODULE_HAS_GOALS_QUESTIONS_SOURCES_AND_TERMS(Wholeness::parts),
    QUESTIONS_ARE_OF_SEVERAL_KINDS(Wholeness::kinds),
    A_QUESTION_EXPLAINS_ITS_ANSWER(Lengths::explanations),
    EVERY_GOAL_IS_TESTED(Wholeness::goals),
    EVERY_CITATION_HAS_ITS_SOURCE_AND_EVERY_SOURCE_IS_CITED(Wholeness::citations),
    EVERY_TERM_STANDS_IN_A_LESSON(Wholeness::terms),
    EVERY_DRAWING_IS_SHOWN_AND_CAN_BE_READ(Drawings::shownAndReadable),
    A_DESCRIPTION_TELLS_THE_DRAWING(Drawings::described),
    A_PLAN_FILLS_ITS_HOURS_STEP_BY_STEP(PlanTimes::steps),
    A_CASE_ASKS_AND_DOES_NOT_JUDGE(Wholeness::cases),
    NO_WORD_SHAMES_OR_FRIGHTENS(Wording::avoided),
    NO_LINKS_AND_NO_MARKUP(Wording::plainMarkdown),
    WHAT_IS_ENGLISH_IS_ENGLISH(Wording::english);

    /** One module to look at, and where to say what is wanting in it. */
    record Looked(Path folder, Module module, List<String> wanting) {

        void wants(String file, String what) {
            wanting.add(folder + "/" + module.code() + "/" + file + " " + what);
        }

        Path file(String name) {
            return folder.resolve(module.code()).resolve(name);
        }

        /** Every text of the module, lessons first. */
        List<Lesson> texts() {
            List<Lesson> texts = new ArrayList<>(module.lessons());
            module.handouts().forEach(handout -> texts.add(handout.text()));
            return texts;
        }
    }

    /** Says what is wanting. */
    interface Look {
        void at(Looked module);
    }

    private final Look look;

    Standard(Look look) {
        this.look = look;
    }

    /** What is wanting in the modules of a course, a line each. */
    List<String> wanting(Path folder, Course course) {
        List<String> wanting = new ArrayList<>();
        course.modules().forEach(module -> look.at(new Looked(folder, module, wanting)));
        return wanting;
    }
}
