package org.xinhuo.certification.batch;

/**
 * Somebody whom a round approved holds their credential now. Said in the transaction of the award to the round, which this
 * floor does not know; nothing for the log, which has the award itself.
 *
 * @param candidacy id of their place in the round
 * @param credential id of what they were awarded
 */
public record PlaceAwarded(long candidacy, long credential) {}
