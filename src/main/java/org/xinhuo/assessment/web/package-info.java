/** Pages of the test: the paper, and its result. */
package org.xinhuo.assessment.web;
