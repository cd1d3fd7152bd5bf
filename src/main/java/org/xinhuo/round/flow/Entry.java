package org.xinhuo.round.flow;

import java.time.LocalDate;

/**
 * Somebody's application in a round that is neither refused nor withdrawn.
 *
 * @param round code of the round
 * @param scheme code of its scheme
 * @param organisation code of the organisation that sends them
 * @param acceptedOn day in China on which the application was accepted (受理)
 */
public record Entry(String round, String scheme, long person, String organisation, LocalDate acceptedOn) {}
