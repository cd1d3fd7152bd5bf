/** The kernel every feature stands on: the clock, domain events, refusals, files of facts. It knows no feature. */
package org.xinhuo.shared;
