package org.xinhuo.certificate.design;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinhuo.certification.Scheme;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Message;

/** What stands on a proof: nobody's name, and a number that was never given. */
final class SampleHolder {

    private static final String NUMBER = "QJ-%s-%s-%d-000000-0";

    private SampleHolder() {}

    static Map<String, String> fields(Organisation issuer, Scheme scheme, LocalDate day, URI publicBase) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("holder", Message.of("design.sample.holder", Locale.SIMPLIFIED_CHINESE));
        fields.put("scheme", scheme.name().zh());
        fields.put("schemeEn", scheme.name().en());
        fields.put("issuer", issuer.getName());
        fields.put("issuerEn", issuer.getNameEn() == null ? "" : issuer.getNameEn());
        fields.put("issuedOn", day.toString());
        fields.put(
                "validUntil",
                scheme.rulesOn(day)
                        .map(rules -> rules.validity().lastDay(day))
                        .orElse(day.plusYears(1).minusDays(1))
                        .toString());
        fields.put(
                "hours",
                scheme.rulesOn(day).map(rules -> String.valueOf(rules.hours())).orElse("0"));
        fields.put(
                "number",
                NUMBER.formatted(
                        issuer.getIssuerCode() == null ? issuer.getCode() : issuer.getIssuerCode(),
                        scheme.number(),
                        day.getYear()));
        String address = publicBase.toString().replaceFirst("^[a-z]+://", "");
        fields.put("verifyAt", address.replaceFirst("/+$", "") + "/v");
        return fields;
    }
}
