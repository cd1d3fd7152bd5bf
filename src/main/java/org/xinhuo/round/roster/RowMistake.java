package org.xinhuo.round.roster;

import org.xinhuo.shared.Message.Sentence;

/**
 * What is wrong with a row of a roster.
 *
 * @param row    as the program that shows the file counts it: 1 is the row of the heads
 * @param column head of the column; empty where it is about the whole row
 */
public record RowMistake(int row, String column, Sentence why) {}
