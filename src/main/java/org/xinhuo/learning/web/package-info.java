/** Pages of the learner: courses, a course, a lesson. */
package org.xinhuo.learning.web;
