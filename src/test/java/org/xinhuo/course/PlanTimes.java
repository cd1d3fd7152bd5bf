package org.xinhuo.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.course.Standard.Looked;

/** Whether whoever leads a module can do so by its plan: the steps in their order, and the minutes that there are. */
final class PlanTimes {

    private static final int MINUTES_OF_A_CLASS_HOUR = 45;
    private static final List<String> STEPS = List.of("破冰", "导入", "活动", "提炼", "总结", "风险与收场");
    private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>");
    private static final Pattern MINUTES = Pattern.compile("(\\d+)\\s*分钟");

    private PlanTimes() {}

    static void steps(Looked module) {
        module.module().handout("plan").map(Handout::text).ifPresent(plan -> {
            List<String> headings = HEADING.matcher(plan.html())
                    .results()
                    .map(heading -> heading.group(1))
                    .toList();
            order(headings, plan, module);
            minutes(headings, plan, module);
        });
    }

    private static void order(List<String> headings, Lesson plan, Looked module) {
        List<String> found = new ArrayList<>();
        for (String heading : headings) {
            STEPS.stream()
                    .filter(heading::startsWith)
                    .filter(step ->
                            found.isEmpty() || !found.get(found.size() - 1).equals(step))
                    .forEach(found::add);
        }
        if (!found.equals(STEPS)) {
            module.wants(plan.code() + ".md", "has the steps " + found + "; write ## for each of " + STEPS);
        }
    }

    private static void minutes(List<String> headings, Lesson plan, Looked module) {
        int sum = 0;
        for (String heading : headings) {
            Matcher minutes = MINUTES.matcher(heading);
            sum += minutes.find() ? Integer.parseInt(minutes.group(1)) : 0;
        }
        int wanted = module.module().hours() * MINUTES_OF_A_CLASS_HOUR;
        if (sum != wanted) {
            module.wants(
                    plan.code() + ".md",
                    "takes " + sum + " minutes by its headings; "
                            + module.module().hours() + " class hours are " + wanted);
        }
    }
}
