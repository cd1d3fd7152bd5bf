/** What the pages of certification rounds ask for. */
package org.xinhuo.round.web;
