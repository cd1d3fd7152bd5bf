package org.xinhuo.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.region.RegionCode;
import org.xinhuo.shared.DataFile;

/**
 * One association as {@code organisations.csv} has it: what an empty system begins with. From then on the database knows
 * better, and the file is not read again.
 *
 * @param code ours, never reused
 * @param parent code of the association above; none for the national one only
 * @param region where its seat is; none for the national one only. Need not lie inside the parent's region
 * @param issuerCode how it is written in certificate numbers
 * @param validFrom first day the system knows of, not the day of foundation
 */
record OrganisationSeed(
        String code,
        String name,
        String nameEn,
        OrganisationKind kind,
        Optional<String> parent,
        Optional<RegionCode> region,
        String issuerCode,
        LocalDate validFrom) {

    OrganisationSeed {
        boolean root = kind == OrganisationKind.NATIONAL;
        if (parent.isEmpty() != root || region.isEmpty() != root) {
            throw new IllegalArgumentException(code + " needs a parent and a region, unless it is the national one");
        }
    }

    /** All associations of the file, each after its parent. */
    static List<OrganisationSeed> all() {
        return DataFile.beside(OrganisationSeed.class, "organisations.csv").rows().stream()
                .map(row -> new OrganisationSeed(
                        row.get("code"),
                        row.get("name"),
                        row.get("name_en"),
                        OrganisationKind.of(row.get("kind")),
                        row.find("parent"),
                        row.find("region").map(RegionCode::of),
                        row.get("issuer_code"),
                        LocalDate.parse(row.get("valid_from"))))
                .toList();
    }
}
