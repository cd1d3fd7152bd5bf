/**
 * How a round goes from stage to stage: its plan, what was done, where it therefore stands, who may act and what is missing
 * (decision 12).
 */
package org.xinhuo.round.flow;
