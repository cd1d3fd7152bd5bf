package org.xinhuo.assessment;

import java.time.Instant;
import java.util.regex.Pattern;
import org.xinhuo.shared.Refusal;

/**
 * What somebody chose for one question of their paper.
 *
 * @param question place on the paper, counted from 0
 * @param choice   the letters shown, {@code BD}; empty where the choice was taken back
 * @param seq      grows with every change on the page, so that a late repetition cannot undo a newer choice
 * @param receivedAt when the server got it, which is what the deadline is held against
 */
public record Answer(long attemptId, long personId, int question, String choice, long seq, Instant receivedAt) {

    private static final Pattern CHOICE = Pattern.compile("[A-H]{0,8}");

    record Key(long attemptId, int question) {}

    public Answer {
        if (choice == null || !CHOICE.matcher(choice).matches() || question < 0 || question > 199 || seq < 0) {
            throw new Refusal("refusal.answer_form");
        }
    }

    Key key() {
        return new Key(attemptId, question);
    }
}
