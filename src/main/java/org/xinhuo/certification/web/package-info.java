/** Pages of certification: one's own credentials, and an officer's candidates. */
package org.xinhuo.certification.web;
