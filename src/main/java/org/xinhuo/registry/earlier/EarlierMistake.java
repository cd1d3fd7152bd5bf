package org.xinhuo.registry.earlier;

import org.xinhuo.shared.Message.Sentence;

/**
 * What is wrong in one place of a list.
 *
 * @param line as {@link TypedRow#line}
 * @param why  what is wrong, and what to write
 */
public record EarlierMistake(int line, EarlierField field, Sentence why) {}
