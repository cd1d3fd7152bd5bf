package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationAddressTest {

    @Test
    void is22CharactersThatNeverComeTwice() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            String token = VerificationAddress.draw(random).token();
            assertThat(token).matches("[0-9A-Za-z_-]{22}");
            assertThat(seen.add(token)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://xinhuo.example.cn", "https://xinhuo.example.cn/"})
    void standsUnderThePublicBase(String base) {
        var address = new VerificationAddress("Jm4Zr0qWv2sT8yX1cB6nKA");

        assertThat(address.uri(URI.create(base))).hasToString("https://xinhuo.example.cn/v/Jm4Zr0qWv2sT8yX1cB6nKA");
    }

    @Test
    void keepsThePathOfThePublicBase() {
        var address = new VerificationAddress("Jm4Zr0qWv2sT8yX1cB6nKA");

        assertThat(address.uri(URI.create("https://example.cn/xinhuo")).getPath())
                .isEqualTo("/xinhuo/v/Jm4Zr0qWv2sT8yX1cB6nKA");
    }

    @ParameterizedTest
    @CsvSource({
        "https://xinhuo.example.cn, xinhuo.example.cn/v",
        "https://example.cn/xinhuo/, example.cn/xinhuo/v",
        "http://localhost:8080, localhost:8080/v"
    })
    void forWhoTypesItIsShort(String base, String typed) {
        assertThat(VerificationAddress.toType(URI.create(base))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "Jm4Zr0qWv2sT8yX1cB6nK", "Jm4Zr0qWv2sT8yX1cB6nKB", "Jm4Zr0qWv2sT8yX1cB6/KA"})
    void isNoOtherText(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerificationAddress(token));
    }
}
