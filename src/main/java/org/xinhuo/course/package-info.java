/** What is taught: courses with their modules, lessons, activity sheets and questions, read from {@code courses/}. */
package org.xinhuo.course;
