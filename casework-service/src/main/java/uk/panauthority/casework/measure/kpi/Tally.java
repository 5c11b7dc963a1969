package uk.panauthority.casework.measure.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a result together. Percentages and hours are rounded half up to two decimals, and shown only, never added. */
final class Tally {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SECONDS_AN_HOUR = new BigDecimal(3600);

    private final Map<String, Figure.Count> counts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Result.Whole> wholes = new ArrayList<>();

    /** A number of records, each of which is in one row of a table. */
    Tally count(String code, long value) {
        return add(new Figure.Count(code, value, Figure.Count.Across.ADDS));
    }

    /** A number of children, of whom one may be in several rows. */
    Tally distinct(String code, long value) {
        return add(new Figure.Count(code, value, Figure.Count.Across.COVERS));
    }

    /** A number of children of whom something is true within their group. */
    Tally within(String code, long value) {
        return add(new Figure.Count(code, value, Figure.Count.Across.UNRELATED));
    }

    /** The parts of which a count is made up; refuses parts that do not add up. */
    Tally split(String whole, Map<String, Long> parts) {
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        if (sum != valueOf(whole)) {
            throw new IllegalStateException(whole + " is not the sum of its parts");
        }
        Figure.Count.Across across = count(whole).across() == Figure.Count.Across.ADDS
                ? Figure.Count.Across.ADDS
                : Figure.Count.Across.UNRELATED;
        parts.forEach((code, value) -> add(new Figure.Count(code, value, across)));
        wholes.add(new Result.Whole(whole, List.copyOf(parts.keySet())));
        return this;
    }

    Tally percent(String code, String numerator, String denominator) {
        return rate(code, Figure.Rate.Kind.PERCENT, numerator, denominator, HUNDRED);
    }

    Tally ratio(String code, String numerator, String denominator) {
        return rate(code, Figure.Rate.Kind.RATIO, numerator, denominator, BigDecimal.ONE);
    }

    /** The middle of these durations in hours, with how many there were. */
    Tally median(String code, Collection<Duration> observed) {
        String observations = code + ".observed";
        count(observations, observed.size());
        figures.add(new Figure.Median(code, observations, middle(observed)));
        return this;
    }

    Result result() {
        return new Result(figures, wholes);
    }

    private Tally rate(String code, Figure.Rate.Kind kind, String numerator, String denominator, BigDecimal scale) {
        long of = valueOf(denominator);
        BigDecimal value = of == 0
                ? null
                : new BigDecimal(valueOf(numerator))
                        .multiply(scale)
                        .divide(new BigDecimal(of), DECIMALS, RoundingMode.HALF_UP);
        figures.add(new Figure.Rate(code, kind, numerator, denominator, value));
        return this;
    }

    private Tally add(Figure.Count count) {
        counts.put(count.code(), count);
        figures.add(count);
        return this;
    }

    private long valueOf(String code) {
        return count(code).value();
    }

    private Figure.Count count(String code) {
        return Objects.requireNonNull(counts.get(code), code);
    }

    private static @Nullable BigDecimal middle(Collection<Duration> observed) {
        if (observed.isEmpty()) {
            return null;
        }
        List<Duration> sorted = observed.stream().sorted().toList();
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        Duration upper = sorted.get(sorted.size() / 2);
        return new BigDecimal(lower.plus(upper).toSeconds())
                .divide(SECONDS_AN_HOUR.multiply(BigDecimal.TWO), DECIMALS, RoundingMode.HALF_UP);
    }
}
