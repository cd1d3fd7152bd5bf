package org.xinhuo.certification;

import org.xinhuo.shared.Refusal;

/**
 * The second pair of eyes: one officer proposes, another confirms. Without two there is no such pair, so whoever holds one
 * knows that two looked.
 *
 * @param proposed id of the person who proposed
 * @param confirmed id of the person who confirmed
 */
public record TwoOfficers(long proposed, long confirmed) {

    /** @throws Refusal if it is one and the same */
    public TwoOfficers {
        if (proposed == confirmed) {
            throw new Refusal("refusal.second_officer");
        }
    }

    /** @throws Refusal if one of the two is the person it is about */
    public TwoOfficers neitherIs(long person) {
        if (proposed == person || confirmed == person) {
            throw new Refusal("refusal.officer_concerned");
        }
        return this;
    }
}
