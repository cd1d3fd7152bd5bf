package org.xinhuo.shared.content;

import java.io.Serializable;
import java.util.List;

/**
 * Something wrong in a file that people write, such as a course: where it is and, through the message, what to write
 * instead.
 *
 * @param file the file as its author knows it, {@code courses/peer-educator/course.yaml}
 * @param line counted from 1
 * @param key  key in the message bundle
 */
public record Mistake(String file, int line, String key, List<Serializable> arguments) {}
