package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The time stamp of the last signature on a file that somebody brought. Whether the authority is to be trusted is for the
 * reader to say.
 *
 * @param at when the signature was there at the latest; null if it is broken
 * @param by what the certificate of the authority calls it; empty if it is broken, or names nobody
 */
public record FoundStamp(Instant at, String by) {

    private static final FoundStamp BROKEN = new FoundStamp(null, "");

    /** Whether it is not about this signature, or not signed as it should be, or cannot be read. */
    public boolean broken() {
        return at == null;
    }

    /** Empty where there is no signature, or no time stamp on it. */
    public static Optional<FoundStamp> on(byte[] file) {
        SignerInformation signer;
        AttributeTable beside;
        try {
            signer = FoundSignature.lastOn(file).getSignerInfos().iterator().next();
            beside = signer.getUnsignedAttributes();
        } catch (IOException | CMSException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(beside)
                .map(all -> all.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                .map(stamp -> read(stamp, signer.getSignature()));
    }

    private static FoundStamp read(Attribute stamp, byte[] signature) {
        try {
            TimeToken token = TimeToken.verified(new TimeStampToken(
                    ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0))));
            return token.isAbout(signature) ? new FoundStamp(token.at(), token.by()) : BROKEN;
        } catch (IOException | TSPException | OperatorCreationException | RuntimeException e) {
            return BROKEN;
        }
    }
}
