/**
 * Drawing lots (抽签) such that nobody could have chosen the result and anybody can compute it again: a promise of the seed
 * before the list is frozen, the seed at the draw. Laid down byte for byte in decision 12. It knows nothing else of us.
 */
package org.xinhuo.round.draw;
