/** The written exam of a round sat online: who has begun it, and how candidates come to their papers (decision 14). */
package org.xinhuo.round.exam;
