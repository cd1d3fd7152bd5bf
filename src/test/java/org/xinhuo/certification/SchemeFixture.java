package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.List;
import org.xinhuo.certification.Scheme.Rules;
import org.xinhuo.certification.Scheme.Validity;
import org.xinhuo.shared.Bilingual;

/** Schemes as situations. */
public final class SchemeFixture {

    private SchemeFixture() {}

    /** One year, one course with its test at 60 percent, from the beginning of 2026 on. */
    public static Scheme peerEducator() {
        return scheme(rules(1, LocalDate.of(2026, 1, 1), 1, courseAndTest()));
    }

    static List<Requirement> courseAndTest() {
        return List.of(new Requirement.CourseDone("peer-educator"), new Requirement.TestPassed("peer-educator", 60));
    }

    static Rules rules(int version, LocalDate from, int years, List<Requirement> requirements) {
        return new Rules(version, from, new Validity(years), 12, requirements);
    }

    static Scheme scheme(Rules... versions) {
        return new Scheme("peer-educator", "P1", new Bilingual("同伴教育者", "Peer educator"), false, List.of(versions));
    }
}
