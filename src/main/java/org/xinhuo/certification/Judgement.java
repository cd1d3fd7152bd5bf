package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.List;
import org.xinhuo.shared.Refusal;

/** What a scheme's rules say of a dossier: each requirement in order, met or missing. Never a bare no. */
public record Judgement(List<Requirement.Finding> findings) {

    public Judgement {
        findings = List.copyOf(findings);
    }

    public static Judgement of(Scheme.Rules rules, Dossier dossier, LocalDate day) {
        return new Judgement(rules.requirements().stream()
                .map(requirement -> requirement.find(dossier, day))
                .toList());
    }

    public List<Requirement.Finding> missing() {
        return findings.stream().filter(finding -> !finding.isMet()).toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** @throws Refusal if something is missing */
    void mustBeComplete() {
        if (!isComplete()) {
            throw new Refusal("refusal.requirements_missing", missing().size());
        }
    }
}
