package org.xinhuo.registry.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.PersonName;
import org.xinhuo.certification.Status;
import org.xinhuo.region.RegionCode;
import org.xinhuo.shared.Refusal;

/** Who may do what with a list and with what was recorded from it, and what is a record worth on a day? */
class TwoOfficersRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long FIRST = 7;
    private static final long SECOND = 8;
    private static final long OFFICE = 34;

    private static EarlierList draft() {
        EarlierList list = new EarlierList(null, FIRST, NOW);
        list.holds(1, NOW);
        list.isProvedBy(EvidenceFile.Kind.PDF, "00", NOW);
        return list;
    }

    private static EarlierList sent() {
        EarlierList list = draft();
        list.send(FIRST, NOW);
        return list;
    }

    private static EarlierCertificate recorded(LocalDate until) {
        EarlierRow row = new EarlierRow(
                2,
                new PersonName("林晓禾"),
                "trainer-province",
                EarlierNumber.of("034"),
                LocalDate.of(2024, 5, 1),
                until,
                "安徽省计划生育协会",
                new RegionCode(341102));
        EarlierCertificate one = new EarlierCertificate(sent(), row, "CN/34/", false);
        one.stands();
        return one;
    }

    private static Withdrawal withdrawal() {
        return new Withdrawal("record", "扫描件第二页", OFFICE, FIRST, NOW);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void only_who_brought_it_changes_and_sends_it_and_only_whole() {
        refused("refusal.earlier_others", () -> draft().send(SECOND, NOW));
        refused("refusal.earlier_no_rows", () -> new EarlierList(null, FIRST, NOW).send(FIRST, NOW));
        EarlierList unproved = new EarlierList(null, FIRST, NOW);
        unproved.holds(1, NOW);
        refused("refusal.earlier_evidence_missing", () -> unproved.send(FIRST, NOW));
        refused("refusal.earlier_sent", () -> sent().mustBeDraftOf(FIRST));
    }

    @Test
    void only_the_other_one_confirms_and_only_what_was_sent() {
        refused("refusal.second_officer", () -> sent().record(FIRST, NOW));
        refused("refusal.earlier_gone", () -> draft().record(SECOND, NOW));
        EarlierList list = sent();

        list.record(SECOND, NOW);

        assertThat(list.isRecorded()).isTrue();
        refused("refusal.earlier_gone", () -> list.record(SECOND, NOW));
        refused("refusal.earlier_gone", () -> list.giveBack("太晚了"));
    }

    @Test
    void what_is_returned_says_why_and_is_a_draft_again() {
        refused("refusal.earlier_why", () -> sent().giveBack(" "));
        refused("refusal.earlier_why_long", () -> sent().giveBack("长".repeat(501)));
        EarlierList list = sent();

        list.giveBack("第 3 行编号抄错");

        assertThat(list.isDraft()).isTrue();
        assertThat(list.getReturned()).isEqualTo("第 3 行编号抄错");
        list.send(FIRST, NOW);
        assertThat(list.getReturned()).isNull();
    }

    @Test
    void it_ends_by_its_date() {
        assertThat(recorded(TODAY.plusYears(1)).statusOn(TODAY)).isEqualTo(Status.VALID);
        assertThat(recorded(TODAY).statusOn(TODAY)).isEqualTo(Status.ENDING_SOON);
        assertThat(recorded(TODAY.minusDays(1)).statusOn(TODAY)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void it_is_withdrawn_by_two_and_stays_until_then() {
        EarlierCertificate one = recorded(TODAY.plusYears(1));

        one.proposeWithdrawal(withdrawal());

        assertThat(one.statusOn(TODAY)).isEqualTo(Status.VALID);
        refused("refusal.earlier_withdrawal_waits", () -> one.proposeWithdrawal(withdrawal()));
        refused("refusal.second_officer", () -> one.withdraw(FIRST, TODAY));
        one.withdraw(SECOND, TODAY);
        assertThat(one.statusOn(TODAY)).isEqualTo(Status.REVOKED);
        refused("refusal.earlier_withdrawn", () -> one.proposeWithdrawal(withdrawal()));
        refused("refusal.earlier_withdrawal_gone", () -> one.dropWithdrawal());
    }

    @Test
    void it_may_stay_after_all() {
        EarlierCertificate one = recorded(TODAY.plusYears(1));
        one.proposeWithdrawal(withdrawal());

        one.dropWithdrawal();

        assertThat(one.withdrawal()).isEmpty();
        one.proposeWithdrawal(withdrawal());
    }

    @Test
    void a_withdrawal_has_a_public_reason_and_something_it_rests_on() {
        refused("refusal.earlier_reason", () -> new Withdrawal("", "扫描件", OFFICE, FIRST, NOW));
        refused("refusal.earlier_why", () -> new Withdrawal("record", "", OFFICE, FIRST, NOW));
    }

    @Test
    void the_whole_name_is_asked_for() {
        EarlierCertificate one = recorded(TODAY);

        assertThat(one.isOf("林 晓禾")).isTrue();
        assertThat(one.isOf("林晓")).isFalse();
        assertThat(one.isOf("林晓河")).isFalse();
        assertThat(one.isOf("12@")).isFalse();
    }
}
