package org.xinhuo.course;

import java.util.List;
import java.util.Optional;

/**
 * A text in which words were found, and the sentence they stand in.
 *
 * @param handout  empty where it is a lesson
 * @param whole    the sentence as it stands in the text
 * @param sentence the same, shortened: in order, cut where a word begins and where it ends; empty where only the title has them
 */
public record Found(
        Course course, Module unit, Lesson text, Optional<Handout.Kind> handout, String whole, List<Piece> sentence) {

    /** A part of a sentence.
     *
     * @param hit whether it is one of the words */
    public record Piece(String words, boolean hit) {}
}
