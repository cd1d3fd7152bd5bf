package org.xinhuo.round.expert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.round.Round;
import org.xinhuo.shared.DomainEvent;

/** Something changed in the expert pool, or judges were drawn from it. */
record ExpertEvent(
        String action, String subject, String organisationPath, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    static ExpertEvent listed(ExpertRecord expert, Map<String, Object> before) {
        return new ExpertEvent("expert_listed", subject(expert), path(expert), before, facts(expert));
    }

    static ExpertEvent paused(ExpertRecord expert) {
        return new ExpertEvent(
                "expert_paused",
                subject(expert),
                path(expert),
                Map.of(),
                Map.of("reason", expert.paused().orElse("")));
    }

    static ExpertEvent resumed(ExpertRecord expert, String before) {
        return new ExpertEvent("expert_resumed", subject(expert), path(expert), Map.of("reason", before), Map.of());
    }

    /** Declared not to be free towards an organisation, or free again. */
    static ExpertEvent declared(ExpertRecord expert, String organisation, String reason) {
        return new ExpertEvent(
                "expert_recusal",
                subject(expert),
                path(expert),
                Map.of(),
                Map.of("organisation", organisation, "reason", reason));
    }

    static ExpertEvent freed(ExpertRecord expert, String organisation, String reason) {
        return new ExpertEvent(
                "expert_recusal",
                subject(expert),
                path(expert),
                Map.of("organisation", organisation, "reason", reason),
                Map.of());
    }

    static ExpertEvent drawn(Round round, PanelDrawRecord draw, List<String> seated, String list, String seed) {
        return new ExpertEvent(
                "judges_drawn",
                "round " + round.getCode(),
                round.getPath(),
                Map.of(),
                Map.of(
                        "number",
                        draw.getNumber(),
                        "name",
                        String.join(", ", seated),
                        "list-sha256",
                        list,
                        "seed",
                        seed));
    }

    static Map<String, Object> facts(ExpertRecord expert) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("fields", String.join(" ", expert.getFields()));
        facts.put("rank", expert.getRank());
        expert.topics().ifPresent(topics -> facts.put("topics", topics));
        expert.title().ifPresent(title -> facts.put("title", title));
        return facts;
    }

    private static String subject(ExpertRecord expert) {
        return "person " + expert.getPerson().getId();
    }

    private static String path(ExpertRecord expert) {
        return expert.getPerson().getOrganisation().getPath();
    }
}
