package org.xinhuo.certificate.paper.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;

/** A time stamp put under a signature that it is not about. */
public final class TransplantedStamp {

    private static final Pattern CONTENTS = Pattern.compile("/Contents <([0-9a-f]+)>");

    private TransplantedStamp() {}

    /** @param own with room for it */
    public static byte[] from(byte[] stamped, byte[] own) throws Exception {
        AttributeTable stamp = signer(FoundSignature.lastOn(stamped)).getUnsignedAttributes();
        CMSSignedData bare = FoundSignature.lastOn(own);
        SignerInformation signer = SignerInformation.replaceUnsignedAttributes(signer(bare), stamp);
        byte[] whole = CMSSignedData.replaceSigners(bare, new SignerInformationStore(signer))
                .toASN1Structure()
                .getEncoded("DER");
        Matcher contents = CONTENTS.matcher(new String(own, StandardCharsets.ISO_8859_1));
        contents.find();
        byte[] digits = HexFormat.of().formatHex(whole).getBytes(StandardCharsets.US_ASCII);
        byte[] changed = own.clone();
        System.arraycopy(digits, 0, changed, contents.start(1), digits.length);
        return changed;
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().iterator().next();
    }
}
