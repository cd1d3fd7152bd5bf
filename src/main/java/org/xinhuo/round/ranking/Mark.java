package org.xinhuo.round.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A mark out of 100, kept exact as a fraction: the mean of three judges has no end in decimals. It is rounded once, when
 * the result is stated, and never on the way: 80.005 from three judges is 80.01 and not 80.00.
 */
public record Mark(BigDecimal sum, BigInteger parts) implements Comparable<Mark> {

    public static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** Digits behind the point of a mark that is stated (示例规则). */
    private static final int PLACES = 2;

    public Mark {
        if (parts.signum() <= 0) {
            throw new IllegalArgumentException("A mark of " + parts + " parts");
        }
        if (sum.signum() < 0 || sum.compareTo(MOST.multiply(new BigDecimal(parts))) > 0) {
            throw new IllegalArgumentException("A mark of " + sum + " in " + parts + " parts");
        }
    }

    public static Mark of(BigDecimal mark) {
        return new Mark(mark, BigInteger.ONE);
    }

    /** So many right of so many: 27 of 40 are 67.5. */
    public static Mark of(int right, int questions) {
        return new Mark(MOST.multiply(BigDecimal.valueOf(right)), BigInteger.valueOf(questions));
    }

    /** The mean of at least one mark. */
    public static Mark mean(Collection<BigDecimal> marks) {
        return new Mark(marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigInteger.valueOf(marks.size()));
    }

    /** This much of it: 60 of 100. */
    Mark weighted(int percent) {
        return new Mark(sum.multiply(BigDecimal.valueOf(percent)), parts.multiply(BigInteger.valueOf(100)));
    }

    Mark plus(Mark other) {
        return new Mark(
                sum.multiply(new BigDecimal(other.parts)).add(other.sum.multiply(new BigDecimal(parts))),
                parts.multiply(other.parts));
    }

    /** As it is stated, half up to two places. Pass marks and ranks go by this one, because it is the one people see. */
    public BigDecimal stated() {
        return sum.divide(new BigDecimal(parts), PLACES, RoundingMode.HALF_UP);
    }

    public boolean reaches(BigDecimal passMark) {
        return stated().compareTo(passMark) >= 0;
    }

    /** By what is stated: two who are shown the same mark are equal. */
    @Override
    public int compareTo(Mark other) {
        return stated().compareTo(other.stated());
    }

    /** Equal as they are stated, like {@link #compareTo}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark && compareTo(mark) == 0;
    }

    @Override
    public int hashCode() {
        return stated().hashCode();
    }

    /** {@code 80.01}. */
    @Override
    public String toString() {
        return stated().toPlainString();
    }
}
