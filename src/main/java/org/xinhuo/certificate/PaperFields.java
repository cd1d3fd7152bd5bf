package org.xinhuo.certificate;

import java.net.URI;
import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.organisation.Organisation;

/** What stands on the paper of a credential, under the names a template uses for it. Days are written by the printer. */
final class PaperFields {

    private PaperFields() {}

    /** @param publicBase what strangers type to reach this site */
    static Map<String, String> of(Credential credential, Scheme scheme, CertificateNumber number, URI publicBase) {
        Organisation issuer = credential.getIssuer();
        return Map.ofEntries(
                Map.entry("holder", credential.getPerson().getName()),
                Map.entry("scheme", scheme.name().zh()),
                Map.entry("schemeEn", scheme.name().en()),
                Map.entry("issuer", issuer.getName()),
                Map.entry("issuerEn", issuer.getNameEn()),
                Map.entry("issuedOn", credential.getValidFrom().toString()),
                Map.entry("validUntil", credential.getValidUntil().toString()),
                Map.entry("hours", String.valueOf(credential.rulesOf(scheme).hours())),
                Map.entry("number", number.toString()),
                Map.entry("verifyAt", VerificationAddress.toType(publicBase)));
    }
}
