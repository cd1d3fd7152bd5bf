package org.xinhuo.registry.earlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinhuo.account.PersonName;
import org.xinhuo.certification.Scheme;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.Regions;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * What an office may record: certificates of its own schemes, of people in its own region, issued before today.
 *
 * @param schemes that the office issues; never none
 * @param office  its region; none for the national one
 */
public record EarlierRules(List<Scheme> schemes, Optional<RegionCode> office, Regions regions, LocalDate today) {

    /** The programme began in that year: an earlier day is a slip of the pen. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** No scheme lasts longer: a later end is a slip of the pen. */
    static final int MOST_YEARS = 10;

    /** Longest name of an issuing body. */
    static final int LONGEST = 100;

    /** Everything that is wrong, in every row at once. */
    public Checked check(List<TypedRow> typed) {
        List<EarlierRow> rows = new ArrayList<>();
        List<EarlierMistake> mistakes = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (TypedRow one : typed) {
            new Reading(one, lines, mistakes).read().ifPresent(rows::add);
        }
        return new Checked(rows, mistakes);
    }

    /** The reading of one row; each field goes on where another one has a mistake. */
    private final class Reading {

        private final TypedRow row;
        private final Map<String, Integer> lines;
        private final List<EarlierMistake> mistakes;
        private final EnumSet<EarlierField> wrong = EnumSet.noneOf(EarlierField.class);

        private Reading(TypedRow row, Map<String, Integer> lines, List<EarlierMistake> mistakes) {
            this.row = row;
            this.lines = lines;
            this.mistakes = mistakes;
        }

        private Optional<EarlierRow> read() {
            PersonName name = field(EarlierField.NAME, PersonName::new);
            String scheme = field(EarlierField.SCHEME, this::scheme);
            EarlierNumber number = field(EarlierField.NUMBER, this::number);
            LocalDate issued = field(EarlierField.ISSUED_ON, this::issued);
            LocalDate until = field(EarlierField.VALID_UNTIL, text -> until(text, issued));
            String issuedBy = field(EarlierField.ISSUED_BY, EarlierRules::body);
            RegionCode region = region();
            return wrong.isEmpty()
                    ? Optional.of(new EarlierRow(row.line(), name, scheme, number, issued, until, issuedBy, region))
                    : Optional.empty();
        }

        private <T> T field(EarlierField field, Function<String, T> reading) {
            if (row.get(field).isEmpty()) {
                return isWrong(field, Sentence.of("roster.empty"));
            }
            try {
                return reading.apply(row.get(field));
            } catch (Refusal refusal) {
                return isWrong(field, new Sentence(refusal.key(), refusal.arguments()));
            }
        }

        private <T> T isWrong(EarlierField field, Sentence why) {
            wrong.add(field);
            mistakes.add(new EarlierMistake(row.line(), field, why));
            return null;
        }

        private String scheme(String typed) {
            return schemes.stream()
                    .filter(one -> typed.equalsIgnoreCase(one.code())
                            || typed.equals(one.name().zh())
                            || typed.equalsIgnoreCase(one.name().en()))
                    .map(Scheme::code)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "refusal.earlier_scheme", typed, schemes.get(0).name()));
        }

        private EarlierNumber number(String typed) {
            EarlierNumber number = EarlierNumber.of(typed);
            Integer before = lines.putIfAbsent(number.key(), row.line());
            if (before != null) {
                throw new Refusal("refusal.earlier_number_twice", number.printed(), before);
            }
            return number;
        }

        private LocalDate issued(String typed) {
            LocalDate day = day(typed);
            if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
                throw new Refusal("refusal.earlier_issued", FIRST_DAY, today);
            }
            return day;
        }

        /** @param issued null where that day is wrong itself */
        private LocalDate until(String typed, LocalDate issued) {
            LocalDate day = day(typed);
            if (issued != null && (day.isBefore(issued) || day.isAfter(issued.plusYears(MOST_YEARS)))) {
                throw new Refusal("refusal.earlier_until", issued, MOST_YEARS);
            }
            return day;
        }

        private LocalDate day(String typed) {
            return WrittenDay.read(typed).orElseThrow(() -> new Refusal("refusal.earlier_day", typed));
        }

        private RegionCode region() {
            try {
                return new HolderPlace(regions, office, today)
                        .find(
                                row.get(EarlierField.PROVINCE),
                                row.get(EarlierField.PREFECTURE),
                                row.get(EarlierField.COUNTY));
            } catch (HolderPlace.Lost lost) {
                return isWrong(lost.field(), lost.why());
            }
        }
    }

    private static String body(String typed) {
        if (typed.length() > LONGEST) {
            throw new Refusal("roster.long", LONGEST, typed.length());
        }
        return typed;
    }
}
