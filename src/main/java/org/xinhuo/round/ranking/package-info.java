/**
 * Marks and what follows from them: who comes in after the written exam, the combined result, ranks and ties. Every person
 * gets a placement that says why.
 */
package org.xinhuo.round.ranking;
