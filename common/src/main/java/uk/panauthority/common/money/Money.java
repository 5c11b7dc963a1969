package uk.panauthority.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * An amount of pounds sterling, exact to the penny. In JSON the amount is a text, {@code {"amount":"1988.00",
 * "currency":"GBP"}}, so that no reader turns it into binary floating point.
 *
 * @param amount always with two decimals; negative only for differences and credits
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount that a caller sent.
     *
     * @throws Problem {@code price-invalid} for anything but plain, non-negative pounds and pence in GBP
     */
    @JsonCreator
    public static Money read(
            @JsonProperty("amount") @Nullable String amount, @JsonProperty("currency") @Nullable String currency) {
        if (amount == null || !PLAIN.matcher(amount).matches() || !"GBP".equals(currency)) {
            throw Problem.of(CommonProblem.PRICE_INVALID);
        }
        return new Money(new BigDecimal(amount));
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money ofPence(long pence) {
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    public static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonProperty("amount")
    public String text() {
        return amount.toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return "GBP";
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
