package org.xinhuo.certificate.paper.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers as OFD has them: plain, with a point whatever the language of the machine, and no longer than they are worth. */
final class Lengths {

    /** A thousandth of a millimetre. */
    private static final int LENGTH = 3;

    /** What a turn and a scale need so that a length of a sheet is right to a thousandth. */
    private static final int FACTOR = 6;

    private Lengths() {}

    /** In mm. */
    static String of(double... lengths) {
        return Arrays.stream(lengths).mapToObj(length -> plain(length, LENGTH)).collect(Collectors.joining(" "));
    }

    /** Four factors and two lengths. */
    static String matrix(double a, double b, double c, double d, double right, double down) {
        String turn = Arrays.stream(new double[] {a, b, c, d})
                .mapToObj(factor -> plain(factor, FACTOR))
                .collect(Collectors.joining(" "));
        return turn + " " + of(right, down);
    }

    static double rounded(double length) {
        return Double.parseDouble(plain(length, LENGTH));
    }

    private static String plain(double number, int places) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
