package org.xinhuo.round.approval;

import java.util.Optional;
import org.xinhuo.shared.Message.Sentence;

/** What the approval of a round means for one person. */
public sealed interface Verdict {

    /** Why they get nothing, or nothing yet; empty for who is certified. */
    Optional<Sentence> why();

    /** Credential, certificate and registry entry, all three or none. */
    record Award() implements Verdict {

        @Override
        public Optional<Sentence> why() {
            return Optional.empty();
        }
    }

    /** Objections are not decided; the others do not wait. Once they are rejected a second officer approves again
     * before the round is archived, and who was certified already is left alone. */
    record Waiting(int objections) implements Verdict {

        @Override
        public Optional<Sentence> why() {
            return Optional.of(Sentence.of("approval.waiting", objections));
        }
    }

    /** An objection was upheld. */
    record Excluded(String reason) implements Verdict {

        @Override
        public Optional<Sentence> why() {
            return Optional.of(Sentence.of("approval.excluded", reason));
        }
    }
}
