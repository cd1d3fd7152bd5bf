/**
 * A certification round (认证批次): a province opens it for a scheme, people are sent or apply, are reviewed, examined, cut,
 * drawn by lot, scored, publicised and approved. How it runs is told in decision 12. Candidates are named by their number
 * in the round (参评号), judges and officers by their id.
 */
package org.xinhuo.round;
