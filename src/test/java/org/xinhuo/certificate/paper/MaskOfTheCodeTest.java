package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is the mask of our code the one that ZXing's own slow search finds, module by module, for codes of every size? */
class MaskOfTheCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 22, 60, 120, 230})
    void every_module_is_as_zxing_has_it(int letters) throws Exception {
        Random random = new Random(letters);
        for (int i = 0; i < 200; i++) {
            StringBuilder address = new StringBuilder("https://x.cn/");
            random.ints(letters, 'a', 'z' + 1).forEach(address::appendCodePoint);
            ByteMatrix expected =
                    Encoder.encode(address.toString(), ErrorCorrectionLevel.M).getMatrix();

            QrCode code = QrCode.of(URI.create(address.toString()));

            assertThat(drawn(code)).as(address.toString()).isDeepEqualTo(expected.getArray());
        }
    }

    private static byte[][] drawn(QrCode code) {
        byte[][] modules = new byte[code.size()][code.size()];
        for (int row = 0; row < code.size(); row++) {
            for (QrCode.Bar bar : code.bars(row)) {
                for (int x = bar.from(); x < bar.from() + bar.length(); x++) {
                    modules[row][x] = 1;
                }
            }
        }
        return modules;
    }
}
