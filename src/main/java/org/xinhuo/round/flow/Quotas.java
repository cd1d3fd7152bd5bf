package org.xinhuo.round.flow;

import java.util.Map;
import org.xinhuo.shared.Refusal;

/**
 * How many people each lower organisation may send to a round (名额, domain.md §2.4). Who is refused or withdraws makes room
 * again, who was returned to mend something does not.
 *
 * @param places by code of the organisation
 */
public record Quotas(Map<String, Integer> places) {

    public Quotas {
        places = Map.copyOf(places);
        if (places.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("An organisation that may send nobody is left out: " + places);
        }
    }

    /** How many more an organisation may send that has sent so many. */
    public int room(String organisation, int sent) {
        return Math.max(0, places.getOrDefault(organisation, 0) - sent);
    }

    /** @throws Refusal if the organisation has no places, or they are used up */
    public void mustHaveRoom(String organisation, int sent) {
        if (!places.containsKey(organisation)) {
            throw new Refusal("refusal.quota_none");
        }
        if (room(organisation, sent) == 0) {
            throw new Refusal("refusal.quota_full", places.get(organisation), sent);
        }
    }

    public int total() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }
}
