package bench;

import java.sql.SQLException;
import java.util.Locale;

/** From the decision about many people to their certificates, ready to be downloaded: how many a second. */
final class Awards {

    private static final long FIRST = 8_000_000_000L;
    private static final int WARMING = 500;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final Stack stack;
    private long next = FIRST;

    Awards(Stack stack) {
        this.stack = stack;
    }

    /** Figures of one batch: how many a second, and ms of processor time a certificate, of the server and of the database. */
    record Rate(int people, double perSecond, double cpuServer, double cpuDatabase) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s (%d people; %.2f ms of the server and %.2f ms of PostgreSQL each)",
                    perSecond,
                    people,
                    cpuServer,
                    cpuDatabase);
        }
    }

    Rate measure(int people) throws SQLException, InterruptedException {
        goOnCounting();
        carryOut(WARMING);
        carryOut(WARMING);
        return carryOut(people);
    }

    /** The population has its numbers already, and nobody counted them. */
    private void goOnCounting() throws SQLException {
        stack.database()
                .run("insert into certificate_serial (issuer, scheme, issue_year, last_serial) select issuer, scheme,"
                        + " issue_year, max(serial) from certificate group by issuer, scheme, issue_year");
    }

    private Rate carryOut(int people) throws SQLException, InterruptedException {
        long batch = decide(people);
        Stack.Cpu before = stack.cpu();
        long begin = System.nanoTime();
        stack.database().run("update award_batch set paused_at = null where id = " + batch);
        while (stack.database().ask("select count(*) from award_batch where finished_at is null and id = " + batch)
                > 0) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("Batch " + batch + " is not carried out");
            }
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Stack.Cpu used = stack.cpu().since(before);
        long papers = stack.database()
                .ask("select count(*) from award_item i join certificate p on p.credential_id = i.credential_id"
                        + " join certificate_file f on f.certificate_id = p.id where i.batch_id = " + batch);
        if (papers != people) {
            throw new IllegalStateException(people + " people were to be certified, " + papers + " are");
        }
        return new Rate(people, people / seconds, used.server() / (double) people, used.database() / (double) people);
    }

    /** As the tables have it, paused until the clock runs. */
    private long decide(int people) throws SQLException {
        long batch = next;
        next += 10L * people;
        String issuer = "(select min(id) from organisation where code = '34')";
        stack.database()
                .run(
                        "insert into person (id, version, login, name, sort_key, password_hash, organisation_id, enabled,"
                                + " failed_logins, sample, created_at) select " + batch + " + n, 0, 'award-' || "
                                + batch + " + n, '林晓禾', 'award', 'x', " + issuer + ", true, 0, true, now()"
                                + " from generate_series(1, " + people + ") n",
                        "insert into award_batch (id, version, title, path, list_sha256, people_count, decided_by,"
                                + " decided_by_name, decided_at, paused_at) select " + batch + ", 0, '', path, '"
                                + "0".repeat(64) + "', " + people + ", 1, '何静姝', now(), now() from organisation"
                                + " where id = " + issuer,
                        "insert into award_item (id, version, batch_id, place, person_id, scheme, rule_version,"
                                + " own_rule_version, rule_province, issuer_id, sent_at) select " + batch + " + "
                                + people + " + n, 0, " + batch + ", n, " + batch + " + n, '" + Course.CODE
                                + "', 1, 0, '34', " + issuer + ", now() from generate_series(1, " + people + ") n");
        return batch;
    }
}
