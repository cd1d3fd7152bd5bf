/** The pages of certification rounds: opening one, leading it from step to step, and standing in it. */
package org.xinhuo.round.web;
