package bench;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.xinhuo.region.RegionCode;

/**
 * Those who sign in: officers, an administrator, trainees who have done every lesson. Their passwords are stored with few
 * rounds of hashing, because signing in is measured apart: by those whose password has as many as real ones.
 */
final class Accounts {

    static final String PASSWORD = "Bench-2026-22";
    static final int SIGN_INS = 24;
    private static final int FEW_ROUNDS = 1000;
    private static final int REAL_ROUNDS = 210_000;
    private static final long FIRST_ID = Population.FIRST_ID / 2 + 100_000;

    private final Country country;
    private final LocalDate today;
    private final List<String> officers = new ArrayList<>();
    private long lastId = FIRST_ID;

    Accounts(Country country, LocalDate today) {
        this.country = country;
        this.today = today;
    }

    void open(Connection connection, int trainees) throws SQLException {
        String quick = hash(FEW_ROUNDS);
        String real = hash(REAL_ROUNDS);
        try (Rows rows = new Rows(connection)) {
            Country.Home anhui = country.home(new RegionCode(340000));
            add(rows, "national", "NATIONAL", country.national(), quick);
            country.regions().provinces(today).forEach(province -> {
                Country.Home home = country.home(province.code());
                if (home != null) {
                    add(rows, officer(province.code()), "OFFICER", home, quick);
                    officers.add(officer(province.code()));
                }
            });
            for (int i = 0; i < SIGN_INS; i++) {
                add(rows, "sign-in-" + i, "TRAINEE", anhui, real);
            }
            for (int i = 0; i < trainees; i++) {
                ready(rows, add(rows, "trainee-" + i, "TRAINEE", anhui, quick));
            }
            rows.flush();
        }
    }

    static String officer(RegionCode province) {
        return "officer-" + province;
    }

    private long add(Rows rows, String login, String role, Country.Home home, String hash) {
        long id = ++lastId;
        LocalDateTime since = today.minusDays(100).atTime(9, 0);
        rows.add(Table.PERSON, id, 1, login, "林晓禾", "linxiaohe", hash, home.id(), true, 0, true, since);
        rows.add(Table.ROLE_GRANT, ++lastId, 1, id, role, home.id());
        return id;
    }

    private void ready(Rows rows, long person) {
        long enrolment = ++lastId;
        LocalDateTime when = today.minusDays(10).atTime(20, 0);
        rows.add(Table.ENROLMENT, enrolment, 1, person, Course.CODE, Course.EDITION, when, when);
        for (Course.Lesson lesson : Course.lessons()) {
            rows.add(Table.LESSON_DONE, ++lastId, 1, enrolment, lesson.module(), lesson.code(), Course.EDITION, when);
        }
        rows.add(
                Table.ACHIEVEMENT,
                ++lastId,
                1,
                person,
                "COURSE_COMPLETED",
                Course.CODE,
                Course.EDITION,
                null,
                today.minusDays(10));
    }

    /** As the container stores passwords: algorithm, rounds, salt, hash. */
    private static String hash(int rounds) {
        byte[] salt = new byte[32];
        String algorithm = "PBKDF2WithHmacSHA512";
        try {
            byte[] hash = SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, rounds, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return algorithm + ":" + rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs somebody in, so that what follows is done as them. */
    static Browser signedIn(Server server, String login, String address) throws java.io.IOException {
        Browser browser = server.browser(address);
        signIn(browser, login);
        return browser;
    }

    static void signIn(Browser browser, String login) throws java.io.IOException {
        Form form = Form.of(browser.get("/login").must(200, "").text(), "login");
        Map<String, String> fields =
                form.with("name", login).with("password", PASSWORD).fields();
        browser.postForm("/login", fields).mustLeadTo("/");
        if (!browser.hasSession()) {
            throw new IllegalStateException(login + " has no session");
        }
    }
}
