package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Selector;

/** What a time-stamping authority answered: its word for when something was there, signed (RFC 3161, 2.4.2). */
final class TimeToken {

    private final TimeStampToken token;
    private final X509CertificateHolder own;

    private TimeToken(TimeStampToken token, X509CertificateHolder own) {
        this.token = token;
        this.own = own;
    }

    /** Signed by the one that it names, which may stamp times and whose certificate was in force then. */
    static TimeToken verified(TimeStampToken token) throws TSPException, OperatorCreationException {
        X509CertificateHolder own = own(token);
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own));
        } catch (java.security.cert.CertificateException e) {
            throw new TSPException("the certificate of the authority cannot be read", e);
        }
        return new TimeToken(token, own);
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder own(TimeStampToken token) throws TSPException {
        Collection<X509CertificateHolder> own =
                token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
        if (own.isEmpty()) {
            throw new TSPException("the token does not bring the certificate of its authority");
        }
        return own.iterator().next();
    }

    /** Whether it is about these bytes. */
    boolean isAbout(byte[] what) throws OperatorCreationException, IOException {
        DigestCalculator digest =
                new BcDigestCalculatorProvider().get(token.getTimeStampInfo().getHashAlgorithm());
        try (OutputStream stream = digest.getOutputStream()) {
            stream.write(what);
        }
        return Arrays.equals(digest.getDigest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** When it was there at the latest, as the authority says. */
    Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** What the certificate of the authority calls it. */
    String by() {
        return FoundSignature.name(own);
    }

    /** As it came, in DER. */
    byte[] whole() throws IOException {
        return token.getEncoded("DER");
    }

    /**
     * With the certificate of the authority alone, in DER. Certificates lie outside of what a token signs; those above
     * its own are where the authority publishes them.
     */
    byte[] slim() throws IOException {
        try {
            return CMSSignedData.replaceCertificatesAndCRLs(
                            token.toCMSSignedData(),
                            new CollectionStore<>(List.of(own)),
                            token.getAttributeCertificates(),
                            token.getCRLs())
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (CMSException e) {
            throw new IOException(e);
        }
    }
}
