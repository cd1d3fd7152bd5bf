package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.shared.Refusal;

class CertificateNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The printed examples of the standards that use MOD 37,36: GRid, and ISAN with its version. */
    @ParameterizedTest
    @CsvSource({"A12425GABC1234002, M", "00000000D07A0090, Q", "00000000D07A009000000000, X", "000000018CFA0000, I"})
    void checkCharacterIsThatOfTheStandard(String text, char check) {
        assertThat(Mod3736.check(text)).isEqualTo(check);
    }

    @Test
    void isPrintedAndReadBack() {
        var number = CertificateNumber.of("44", "S2", 2026, 123);

        assertThat(number).hasToString("QJ-44-S2-2026-000123-P");
        assertThat(CertificateNumber.parse(number.toString())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qj-44-s2-2026-000123-p",
                "  QJ-44-S2-2026-000123-P ",
                "QJ - 44 - S2 - 2026 - 000123 - P",
                "QJ 44 S2 2026 000123 P",
                "ＱＪ－４４－Ｓ２－２０２６－０００１２３－Ｐ",
                "QJ–44—S2−2026‐000123-P",
                "QJ-44-S2-2026-000 123-P",
                "　QJ-44-S2-2026-000123-P　"
            })
    void isReadHoweverItWasTyped(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEqualTo(CertificateNumber.of("44", "S2", 2026, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "QJ",
                "QJ-44-S2-2026-000123",
                "QJ-44-S2-2026-000123-7",
                "QX-44-S2-2026-000123-P",
                "QJ-44-S2-1926-000123-P",
                "QJ-44-S2-2026-123-P",
                "QJ-44-S2-2026-000123-P-P",
                "QJ44S22026000123P",
                "QJ-四-S2-2026-000123-P"
            })
    void refusesAnotherFormOrCheck(String typed) {
        assertThatThrownBy(() -> CertificateNumber.parse(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.certificate_number");
            assertThat(refusal.arguments()).containsExactly(typed);
        });
    }

    @Test
    void refusesSerialZeroEvenWithItsCheck() {
        String zero = "QJ-44-S2-2026-000000-" + Mod3736.check("QJ44S22026000000");

        assertThatThrownBy(() -> CertificateNumber.parse(zero)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesToExistBroken() {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("", "S2", 2026, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("44", "s2", 2026, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("44", "S-2", 2026, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("44", "S2", 1999, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("44", "S2", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.of("44", "S2", 2026, 1_000_000));
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 500; sample++) {
            String right = sample(random);
            for (int at = 0; at < right.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != right.charAt(at)) {
                        String wrong = right.substring(0, at) + other + right.substring(at + 1);
                        assertThat(fits(wrong)).as("%s for %s", wrong, right).isFalse();
                    }
                }
            }
        }
    }

    /**
     * Of two neighbours that differ, MOD 37,36 misses the exchange of one pair in 630: after a given beginning, exactly
     * one pair of characters may change places. Any other miss would be a mistake of ours.
     */
    @Test
    void exchangedNeighboursAreFoundButForOnePairIn630() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 200; sample++) {
            String beginning = sample(random).substring(0, random.nextInt(2, 12));
            int missed = 0;
            for (char a : ALPHABET.toCharArray()) {
                for (char b : ALPHABET.substring(0, ALPHABET.indexOf(a)).toCharArray()) {
                    if (Mod3736.check(beginning + a + b + "2026") == Mod3736.check(beginning + b + a + "2026")) {
                        missed++;
                    }
                }
            }
            assertThat(missed).as(beginning).isEqualTo(1);
        }
    }

    @Test
    void everyExchangeOfNeighboursInThisNumberIsFound() {
        String right = "QJ44S22026000123P";
        for (int at = 0; at + 1 < right.length(); at++) {
            if (right.charAt(at) != right.charAt(at + 1)) {
                String wrong =
                        right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                assertThat(fits(wrong)).as(wrong).isFalse();
            }
        }
    }

    private static String sample(Random random) {
        return CertificateNumber.of(
                        String.valueOf(random.nextInt(11, 659001)),
                        "" + "FKPS".charAt(random.nextInt(4)) + random.nextInt(1, 5),
                        random.nextInt(2024, 2050),
                        random.nextInt(1, 1_000_000))
                .toString()
                .replace("-", "");
    }

    private static boolean fits(String whole) {
        int last = whole.length() - 1;
        return Mod3736.check(whole.substring(0, last)) == whole.charAt(last);
    }

    @Test
    void is_found_without_its_dashes_although_the_codes_run_into_each_other() {
        CertificateNumber number = CertificateNumber.of("34", "P1", 2026, 123);
        assertThat(CertificateNumber.readings(number.toString().replace("-", "")))
                .contains(number);
        assertThat(CertificateNumber.readings("qj34p1 2026-000123" + number.check()))
                .contains(number);
    }

    @Test
    void one_wrong_character_is_refused_without_dashes_too() {
        String bare = CertificateNumber.of("34", "P1", 2026, 123).toString().replace("-", "");
        String wrong = bare.replace("000123", "000124");
        assertThatThrownBy(() -> CertificateNumber.readings(wrong)).isInstanceOf(Refusal.class);
    }
}
