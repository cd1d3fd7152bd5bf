package org.xinhuo.round.flow;

import java.time.LocalDate;
import org.xinhuo.certification.Scheme;
import org.xinhuo.shared.Refusal;

/**
 * Somebody's application in a round that is neither refused nor withdrawn.
 *
 * @param round code of the round
 * @param scheme code of its scheme
 * @param organisation code of the organisation that sends them
 * @param acceptedOn day in China on which the application was accepted (受理)
 */
public record Entry(String round, String scheme, long person, String organisation, LocalDate acceptedOn) {

    /**
     * The rules whose requirements judge it: those in force when it was accepted, whatever came into force until it is
     * judged. What all candidates are measured by together, weights and cut, is fixed by the notice of the round.
     */
    public Scheme.Rules rules(Scheme rulesOf, String province) {
        return rulesOf.rulesOn(acceptedOn, province).orElseThrow(() -> new Refusal("refusal.scheme_not_open"));
    }
}
