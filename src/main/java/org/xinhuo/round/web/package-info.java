/** Pages of certification rounds: for officers, judges and the public. */
package org.xinhuo.round.web;
