package org.xinhuo.registry;

import java.util.Optional;
import org.xinhuo.certificate.Likeness;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.FoundStamp;

/**
 * A file held against the registry.
 *
 * @param found the certificate whose number stands in it
 * @param likeness of the file to the one that was issued
 * @param ours whether its signature was made with a key of this house
 * @param stamp who says when the signature was there, if anybody does
 */
public record FileVerification(
        Optional<Verification> found,
        Optional<Likeness> likeness,
        FoundSignature signature,
        boolean ours,
        Optional<FoundStamp> stamp) {

    /** What to say of the signature, as the end of a key: NONE, BROKEN, PART or WHOLE, or FOREIGN if it is not ours. */
    public String signed() {
        boolean fits =
                signature.state() == FoundSignature.State.PART || signature.state() == FoundSignature.State.WHOLE;
        return fits && !ours ? "FOREIGN" : signature.state().name();
    }

    /** Whether it is the file that was issued, to the last byte. */
    public boolean original() {
        return likeness.map(one -> one.kind() == Likeness.Kind.SAME).orElse(false);
    }
}
