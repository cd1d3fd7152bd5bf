/** Evidence of learning: enrolment, progress through a course, and the transcript of what was achieved and when. */
package org.xinhuo.learning;
