package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * Puts a result together. Shares, hours and means are rounded half up to two decimals (M1), once, and are shown only, never
 * added; what is related to nothing has no value.
 */
final class Tally {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SECONDS_AN_HOUR = new BigDecimal(3600);

    private final Map<String, Figure> known = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, List<String>> ids = new HashMap<>();

    /** How many records, with their ids. */
    Tally records(String code, Collection<? extends Fact> facts) {
        return ids(code, facts.stream().map(Fact::key).toList());
    }

    /** Of these records those of which something is true. */
    <F extends Fact> Tally records(String code, Collection<F> facts, Predicate<? super F> question) {
        return records(code, facts.stream().filter(question).toList());
    }

    /** How many different ids. */
    Tally ids(String code, Collection<String> behind) {
        List<String> distinct = behind.stream().distinct().toList();
        ids.put(code, distinct);
        return number(code, Unit.COUNT, distinct.size());
    }

    Tally number(String code, Unit unit, long value) {
        return add(new Figure(code, unit, BigDecimal.valueOf(value), null, null));
    }

    Tally money(String code, Money value) {
        return add(new Figure(code, Unit.GBP, value.amount(), null, null));
    }

    Tally percent(String code, String numerator, String denominator) {
        return relation(code, Unit.PERCENT, HUNDRED, numerator, denominator);
    }

    Tally ratio(String code, String numerator, String denominator) {
        return relation(code, Unit.RATIO, BigDecimal.ONE, numerator, denominator);
    }

    /** An amount for each record of a count, to the penny. */
    Tally mean(String code, String amount, String count) {
        return relation(code, Unit.GBP, BigDecimal.ONE, amount, count);
    }

    /** The middle of these amounts; of two in the middle, half way between. */
    Tally median(String code, Collection<BigDecimal> observed, String of) {
        return add(new Figure(code, Unit.GBP, middle(observed, BigDecimal.ONE), null, of));
    }

    /** The middle of these durations. */
    Tally medianHours(String code, Collection<Duration> observed, String of) {
        List<BigDecimal> seconds =
                observed.stream().map(d -> BigDecimal.valueOf(d.toSeconds())).toList();
        return add(new Figure(code, Unit.HOURS, middle(seconds, SECONDS_AN_HOUR), null, of));
    }

    Result result() {
        return new Result(figures, ids);
    }

    private Tally relation(String code, Unit unit, BigDecimal scale, String numerator, String denominator) {
        BigDecimal of = valueOf(denominator);
        BigDecimal value =
                of.signum() == 0 ? null : valueOf(numerator).multiply(scale).divide(of, DECIMALS, RoundingMode.HALF_UP);
        return add(new Figure(code, unit, value, numerator, denominator));
    }

    private BigDecimal valueOf(String code) {
        Figure figure = Objects.requireNonNull(known.get(code), code);
        return Objects.requireNonNull(figure.value(), code);
    }

    private Tally add(Figure figure) {
        known.put(figure.code(), figure);
        figures.add(figure);
        return this;
    }

    private static @Nullable BigDecimal middle(Collection<BigDecimal> observed, BigDecimal divisor) {
        if (observed.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = observed.stream().sorted().toList();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(divisor.multiply(BigDecimal.TWO), DECIMALS, RoundingMode.HALF_UP);
    }
}
