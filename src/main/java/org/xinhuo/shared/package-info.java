/** The kernel every feature stands on: the clock, domain events, refusals. It knows no feature. */
package org.xinhuo.shared;
