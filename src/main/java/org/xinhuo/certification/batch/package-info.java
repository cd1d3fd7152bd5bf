/**
 * Awarding by the batch (批量发证): an officer decides at once about many people, and each gets their credential, paper and
 * registry entry in a transaction with the note that they have, so that it goes on after any interruption where it stopped.
 * It knows {@code certification} and is known by whoever decides about many: its pages, and rounds.
 */
package org.xinhuo.certification.batch;
