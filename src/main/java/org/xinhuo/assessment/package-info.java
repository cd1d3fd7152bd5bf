/** Tests: papers drawn from a course's bank, attempts under the server's clock, answers saved as given, and scores. */
package org.xinhuo.assessment;
