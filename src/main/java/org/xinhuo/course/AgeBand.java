package org.xinhuo.course;

/**
 * The years of life that something is fit for, both ends included. Of a course: those of its learners. Of a module: those
 * of the young people its matter is fit for, or whom its learners' participants care for.
 */
public record AgeBand(int from, int to) {}
