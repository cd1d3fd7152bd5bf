package org.xinhuo.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.organisation.Organisation;

/** What stands on the paper of a credential, under the names a template uses for it. */
final class PaperFields {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日'", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PaperFields() {}

    static Map<String, String> of(Credential credential, Scheme scheme, CertificateNumber number) {
        Organisation issuer = credential.getIssuer();
        LocalDate from = credential.getValidFrom();
        LocalDate until = credential.getValidUntil();
        return Map.ofEntries(
                Map.entry("holder", credential.getPerson().getName()),
                Map.entry("scheme", scheme.name().zh()),
                Map.entry("schemeEn", scheme.name().en()),
                Map.entry("issuer", issuer.getName()),
                Map.entry("issuerEn", issuer.getNameEn()),
                Map.entry("issuedOn", CHINESE.format(from)),
                Map.entry("issuedOnEn", ENGLISH.format(from)),
                Map.entry("validUntil", CHINESE.format(until)),
                Map.entry("validUntilEn", ENGLISH.format(until)),
                Map.entry(
                        "hours",
                        String.valueOf(
                                scheme.version(credential.getRuleVersion()).hours())),
                Map.entry("number", number.toString()));
    }
}
