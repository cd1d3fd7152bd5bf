package org.xinhuo.registry;

import java.time.LocalDate;
import java.time.Period;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Status;

/** A certificate held against the registry on a day. */
public record Verification(
        Certificate certificate,
        PersonName holder,
        Scheme scheme,
        Credential credential,
        Status status,
        LocalDate day) {

    /** Whether the whole name was typed as it stands on the paper. */
    public boolean isHolder(String typed) {
        return new PersonName(typed.replaceAll("[\\s\u3000]", ""))
                .value()
                .equals(holder.value().replace(" ", ""));
    }

    /** Time left until the last day; negative after it. */
    public Period left() {
        return day.until(credential.getValidUntil());
    }

    public int hours() {
        return credential.rulesOf(scheme).hours();
    }
}
