package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/**
 * The last signature on a file that somebody brought. The file may be anything: it is searched as bytes, and nothing in it
 * is unpacked. Whether the key is one of ours is for others to say.
 *
 * @param fingerprint of the certificate it was made with, as {@link Signatory#fingerprint}; empty without a signature
 * @param name who that certificate names
 */
public record FoundSignature(State state, String fingerprint, String name) {

    /** In which state a signature is found. */
    public enum State {
        /** There is none. */
        NONE,
        /** It does not fit what it covers, or cannot be read. */
        BROKEN,
        /** It fits what it covers, but that is not the whole file. */
        PART,
        /** It fits, and covers the whole file. */
        WHOLE
    }

    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,9}\\[\\s{0,9}(\\d{1,9})\\s{1,40}(\\d{1,9})\\s{1,40}(\\d{1,9})\\s{1,40}(\\d{1,9})\\s{0,40}]");

    public static FoundSignature on(byte[] file) {
        int[] range = range(file);
        if (range == null) {
            return new FoundSignature(State.NONE, "", "");
        }
        try {
            return read(file, range);
        } catch (IOException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            return broken();
        }
    }

    private static int[] range(byte[] file) {
        Matcher ranges = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        int[] range = null;
        while (ranges.find()) {
            range = new int[] {place(ranges, 1), place(ranges, 2), place(ranges, 3), place(ranges, 4)};
        }
        return range;
    }

    /**
     * The envelope of the last signature.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    static CMSSignedData lastOn(byte[] file) throws IOException, CMSException {
        int[] range = range(file);
        if (range == null || range[1] + 2 > range[2] || range[2] > file.length) {
            throw new IOException("no signature");
        }
        return new CMSSignedData(envelope(digits(file, range)));
    }

    private static byte[] digits(byte[] file, int[] range) {
        String hex = new String(file, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1);
        return HexFormat.of().parseHex(hex);
    }

    private static int place(Matcher ranges, int group) {
        return Integer.parseInt(ranges.group(group));
    }

    private static FoundSignature broken() {
        return new FoundSignature(State.BROKEN, "", "");
    }

    private static FoundSignature read(byte[] file, int[] range)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        int before = range[1];
        int after = range[2];
        int end = after + range[3];
        if (range[0] != 0 || before + 2 > after || end > file.length) {
            return broken();
        }
        byte[] covered = Arrays.copyOf(file, before + range[3]);
        System.arraycopy(file, after, covered, before, range[3]);
        CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(covered), envelope(digits(file, range)));
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        X509CertificateHolder own = certificate(signed, signer);
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own))) {
            return broken();
        }
        String fingerprint = Signatory.fingerprint(new JcaX509CertificateConverter().getCertificate(own));
        return new FoundSignature(end == file.length ? State.WHOLE : State.PART, fingerprint, name(own));
    }

    /** Behind it stand zeros up to the room it was given. */
    private static ContentInfo envelope(byte[] padded) throws IOException {
        try (ASN1InputStream stream = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(stream.readObject());
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder certificate(CMSSignedData signed, SignerInformation signer) {
        Collection<X509CertificateHolder> own =
                signed.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID());
        return own.iterator().next();
    }

    /** The common name, or nothing. */
    static String name(X509CertificateHolder certificate) {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? ""
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
