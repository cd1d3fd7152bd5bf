package org.xinhuo.organisation;

import java.util.Arrays;

/** What an association is in the system of 计生协. The kind does not say to whom it reports: its parent does. */
public enum OrganisationKind {
    /** 中国计生协: the root, the only one without a parent and without a region. */
    NATIONAL("national"),
    /** Of a province, autonomous region or municipality. */
    PROVINCE("province"),
    /** Of one of the five 计划单列市: inside a province by region, directly under the national one by rank. */
    SEPARATELY_PLANNED_CITY("separately-planned-city"),
    /** Of 新疆生产建设兵团: of province rank, without a code of GB/T 2260. */
    CORPS("corps"),
    /** Of a 地级市, 地区, 自治州 or 盟. */
    PREFECTURE("prefecture"),
    /** Of a county, district or county-level city, whether it reports to a prefecture or to the province. */
    COUNTY("county"),
    /** 联合会 of those who live away from home: seated outside the territory of the association above it. */
    UNION("union");

    private final String code;

    OrganisationKind(String code) {
        this.code = code;
    }

    /** How it is written in files. */
    public String code() {
        return code;
    }

    /** Whether associations of this kind report to the national one, each a tenant of its own: 31 + 5 + 1. */
    public boolean hasProvinceRank() {
        return this == PROVINCE || this == SEPARATELY_PLANNED_CITY || this == CORPS;
    }

    static OrganisationKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of organisation: " + code));
    }
}
