package uk.panauthority.common.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the parts always add up to it: each share is rounded down to the penny, and the pennies left
 * over go one each to the largest fractions, equal fractions in the order given.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits a total by weights.
     *
     * @param total not negative
     * @param weights not negative, at least one above zero; they need not add up to 100
     * @return as many parts as weights, in their order
     */
    public static List<Money> split(Money total, List<BigDecimal> weights) {
        BigInteger pence = total.amount().unscaledValue();
        List<BigInteger> whole = wholeNumbers(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (pence.signum() < 0 || sum.signum() <= 0 || whole.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("a split needs a total and weights that are not negative");
        }
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : whole) {
            BigInteger[] part = pence.multiply(weight).divideAndRemainder(sum);
            shares.add(part[0]);
            remainders.add(part[1]);
        }
        int left = pence.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return shares.stream().map(s -> new Money(new BigDecimal(s, 2))).toList();
    }

    private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(w -> w.setScale(Math.max(scale, 0)).unscaledValue())
                .toList();
    }
}
