package org.xinhuo.certificate.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The dark modules of a two-dimensional code (ISO 18004, level M: a seventh of it may be worn away). */
final class QrCode {

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Dark modules side by side in one row. */
    record Bar(int from, int length) {}

    static QrCode of(URI address) {
        try {
            return new QrCode(
                    Encoder.encode(address.toString(), ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + address, e);
        }
    }

    int size() {
        return modules.getWidth();
    }

    List<Bar> bars(int row) {
        var bars = new ArrayList<Bar>();
        int from = 0;
        while (from < size()) {
            int to = from;
            while (to < size() && modules.get(to, row) == 1) {
                to++;
            }
            if (to > from) {
                bars.add(new Bar(from, to - from));
            }
            from = to + 1;
        }
        return bars;
    }
}
