package org.xinhuo.organisation;

import java.util.HashMap;
import java.util.Map;

/** The association tree as an empty system begins with it, without a database. */
public final class OrganisationFixture {

    private static final Map<String, Organisation> BY_CODE = new HashMap<>();

    static {
        for (OrganisationSeed seed : OrganisationSeed.all()) {
            BY_CODE.put(
                    seed.code(),
                    new Organisation(seed, seed.parent().map(BY_CODE::get).orElse(null)));
        }
    }

    private OrganisationFixture() {}

    /** 滁州市计划生育协会, which reports to 安徽. */
    public static Organisation chuzhou() {
        return of("3411");
    }

    public static Organisation of(String code) {
        if (!BY_CODE.containsKey(code)) {
            throw new IllegalArgumentException("no association " + code);
        }
        return BY_CODE.get(code);
    }
}
