package org.xinhuo.round.web;

import java.util.List;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.Judge;
import org.xinhuo.shared.Words;

/**
 * How the judges of one panel are called: by their names; where two have the same name, with the organisation; where they
 * have that in common too, counted as they were called in.
 */
record JudgeNames(List<Judge> judges, Words words) {

    String of(Judge judge) {
        String name = judge.getPerson().getName();
        List<Judge> namesakes = judges.stream()
                .filter(one -> one.getPerson().getName().equals(name))
                .toList();
        if (namesakes.size() < 2) {
            return name;
        }
        Organisation home = judge.getPerson().getOrganisation();
        List<Judge> neighbours = namesakes.stream()
                .filter(one -> one.getPerson().getOrganisation().getCode().equals(home.getCode()))
                .toList();
        String organisation = words.isEnglish() ? home.getNameEn() : home.getName();
        return neighbours.size() < 2
                ? words.of("panel.judge_of", name, organisation)
                : words.of("panel.judge_nth", name, organisation, neighbours.indexOf(judge) + 1);
    }
}
