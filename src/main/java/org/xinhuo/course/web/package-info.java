/** Pages about courses as such: the catalogue. */
package org.xinhuo.course.web;
