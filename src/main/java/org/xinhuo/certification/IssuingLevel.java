package org.xinhuo.certification;

import java.util.Locale;
import org.xinhuo.organisation.OrganisationKind;

/** Which kind of association may run the rounds of a scheme and issue its certificates. */
public enum IssuingLevel {
    NATIONAL,
    /** 31 provinces, 5 计划单列市 and 兵团: those who report to the national association. */
    PROVINCE,
    /** Prefectures, and the 计划单列市, which have 市级 trainers too. */
    PREFECTURE,
    COUNTY;

    public boolean includes(OrganisationKind kind) {
        return switch (this) {
            case NATIONAL -> kind == OrganisationKind.NATIONAL;
            case PROVINCE -> kind.hasProvinceRank();
            case PREFECTURE -> kind == OrganisationKind.PREFECTURE || kind == OrganisationKind.SEPARATELY_PLANNED_CITY;
            case COUNTY -> kind == OrganisationKind.COUNTY;
        };
    }

    /** How it is written in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
