package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.CertificateNumber;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;

/**
 * Generated holders of credentials: 78 % valid, 9 % near their end, 9 % expired, 2 % renewed, 1.5 % suspended, 0.5 %
 * revoked; every fifth also learns. Their certificates have no file, which neither the search nor verification reads.
 * The same seed makes the same people.
 */
final class Population {

    /** Far above what the application's own sequence reaches here. */
    static final long FIRST_ID = 1_000_000_000L;

    private static final int CHUNK = 10_000;
    private static final int MOST_ENROLLED = 20_000;
    private static final int MOST_SAMPLES = 200_000;
    private static final Map<String, String> NUMBERS = Map.of(
            "national-trainer", "T1",
            "provincial-trainer", "T2",
            "prefecture-trainer", "T3",
            "county-trainer", "T4",
            "peer-educator", "P1",
            "project-officer", "O1");

    private final Country country;
    private final LocalDate today;
    private final Random random = new Random(20261122);
    private final Names names = new Names(random);
    private final Map<String, Integer> serials = new HashMap<>();
    private final List<Holder> samples = new ArrayList<>();
    private final List<Course.Lesson> lessons = Course.lessons();
    private long lastId = FIRST_ID;
    private int entries;
    private int people;

    /** Somebody who can be looked for. */
    record Holder(String token, String number, RegionCode region, String scheme, String name, String reading) {}

    private record Person(long id, String name, String reading, Country.Place place) {}

    Population(Country country, LocalDate today) {
        this.country = country;
        this.today = today;
    }

    /** Adds people until the registry has so many entries. */
    void grow(Connection connection, int size) throws SQLException {
        try (Rows rows = new Rows(connection)) {
            while (entries < size) {
                int next = Math.min(size, entries + CHUNK);
                while (entries < next) {
                    add(rows);
                }
                rows.flush();
            }
            rows.analyse();
        }
    }

    /** Some of them, spread as all are. */
    List<Holder> samples() {
        return samples;
    }

    int entries() {
        return entries;
    }

    private void add(Rows rows) {
        Country.Place place = country.next(random);
        String name = names.next(place.region().province().value() / 10_000);
        Person person = new Person(++lastId, name, names.reading(name), place);
        LocalDateTime since = today.minusDays(1200).atTime(9, 0);
        rows.add(
                Table.PERSON,
                person.id(),
                1,
                "p" + person.id(),
                name,
                person.reading(),
                null,
                place.home().id(),
                true,
                0,
                false,
                since);
        rows.add(
                Table.ROLE_GRANT,
                ++lastId,
                1,
                person.id(),
                "TRAINEE",
                place.home().id());
        people++;
        if (people % 5 == 0 && people / 5 <= MOST_ENROLLED) {
            learns(rows, person);
        }
        holds(rows, person);
    }

    private void learns(Rows rows, Person person) {
        long enrolment = ++lastId;
        int done = random.nextInt(lessons.size());
        LocalDateTime when = today.minusDays(30).atTime(20, 0);
        rows.add(Table.ENROLMENT, enrolment, 1, person.id(), Course.CODE, Course.EDITION, when, null);
        for (Course.Lesson lesson : lessons.subList(0, done)) {
            rows.add(Table.LESSON_DONE, ++lastId, 1, enrolment, lesson.module(), lesson.code(), Course.EDITION, when);
        }
    }

    private void holds(Rows rows, Person person) {
        int years = person.place().scheme().equals("peer-educator") ? 1 : 3;
        int fate = random.nextInt(1000);
        int days = 365 * years;
        if (fate < 780) {
            award(rows, person, today.minusDays(random.nextInt(days - 91)), years, null);
        } else if (fate < 870) {
            award(rows, person, today.minusDays(days - 1 - random.nextInt(89)), years, null);
        } else if (fate < 960) {
            award(rows, person, today.minusDays(days + 1 + random.nextInt(700)), years, null);
        } else if (fate < 980) {
            LocalDate renewed = today.minusDays(random.nextInt(days));
            award(rows, person, renewed.minusDays(days), years, null);
            award(rows, person, renewed, years, null);
        } else {
            LocalDate from = today.minusDays(30 + random.nextInt(days - 30));
            award(rows, person, from, years, fate < 995 ? "SUSPENDED" : "REVOKED");
        }
    }

    /** An award with its paper and its place in the registry, which ends early where it was suspended or revoked. */
    private void award(Rows rows, Person person, LocalDate from, int years, String event) {
        Country.Home home = person.place().home();
        String scheme = person.place().scheme();
        LocalDate until = from.plusYears(years).minusDays(1);
        LocalDateTime when = from.atTime(10, 0);
        long application = ++lastId;
        long credential = ++lastId;
        rows.add(
                Table.APPLICATION,
                application,
                1,
                person.id(),
                scheme,
                1,
                home.id(),
                home.path(),
                (int) (application % 1_000_000),
                when.minusDays(20),
                "APPROVED",
                when);
        rows.add(
                Table.CREDENTIAL,
                credential,
                1,
                person.id(),
                scheme,
                1,
                home.issuer().id(),
                home.path(),
                person.place().region().value(),
                application,
                from,
                until,
                when);
        LocalDate last = until;
        if (event != null) {
            LocalDate happened = from.plusDays(random.nextInt(20) + 1L);
            last = happened.minusDays(1);
            rows.add(
                    Table.CREDENTIAL_EVENT, ++lastId, 1, credential, event, happened, "conduct", happened.atTime(9, 0));
        }
        Holder holder = paper(rows, person, credential, from, until);
        enter(rows, person, credential, from, last);
        if (samples.size() < MOST_SAMPLES) {
            samples.add(holder);
        }
    }

    private Holder paper(Rows rows, Person person, long credential, LocalDate from, LocalDate until) {
        Country.Place place = person.place();
        String issuer = place.home().issuer().issuerCode();
        String scheme = NUMBERS.get(place.scheme());
        int serial = serials.merge(issuer + scheme + from.getYear(), 1, Integer::sum);
        String number =
                CertificateNumber.of(issuer, scheme, from.getYear(), serial).toString();
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        String fields = "{\"holder\":\"" + person.name() + "\",\"hours\":\"12\",\"issuedOn\":\"" + from
                + "\",\"issuer\":\"" + place.home().issuer().name() + "\",\"number\":\"" + number
                + "\",\"validUntil\":\"" + until + "\"}";
        rows.add(
                Table.CERTIFICATE,
                ++lastId,
                1,
                credential,
                number,
                issuer,
                scheme,
                from.getYear(),
                serial,
                token,
                person.name(),
                fields,
                1,
                HexFormat.of().formatHex(hash),
                from.atTime(10, 0));
        return new Holder(token, number, place.region(), place.scheme(), person.name(), person.reading());
    }

    /** As the application lays an entry out. */
    private void enter(Rows rows, Person person, long credential, LocalDate from, LocalDate last) {
        Country.Place place = person.place();
        RegionCode region = place.region();
        Integer prefecture = region.prefecture().map(RegionCode::value).orElse(null);
        Integer county = region.level() == RegionLevel.COUNTY ? Integer.valueOf(region.value()) : null;
        String name = new PersonName(person.name()).value();
        rows.add(
                Table.REGISTRY_ENTRY,
                ++lastId,
                credential,
                person.id(),
                name,
                name.substring(0, name.offsetByCodePoints(0, 1)),
                "%s~%012d".formatted(person.reading(), credential),
                place.scheme(),
                region.province().value(),
                prefecture,
                county,
                place.home().issuer().path(),
                place.home().path(),
                from,
                last);
        entries++;
    }
}
