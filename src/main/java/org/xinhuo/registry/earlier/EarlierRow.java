package org.xinhuo.registry.earlier;

import java.time.LocalDate;
import org.xinhuo.account.PersonName;
import org.xinhuo.region.RegionCode;

/**
 * A row of a list with nothing wrong in it.
 *
 * @param issuedBy the issuing body as printed
 * @param region   where the holder works, the narrowest that is known
 */
public record EarlierRow(
        int line,
        PersonName name,
        String scheme,
        EarlierNumber number,
        LocalDate issuedOn,
        LocalDate validUntil,
        String issuedBy,
        RegionCode region) {}
