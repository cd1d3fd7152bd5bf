/** The pages of the expert pool: the list, one expert, and drawing judges for a panel. */
package org.xinhuo.round.expert.web;
