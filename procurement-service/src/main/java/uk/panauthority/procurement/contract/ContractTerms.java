package uk.panauthority.procurement.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * What the document says, and what follows from it by arithmetic. Immutable; a revision is another value. Whether the
 * terms may be entered at all is for {@link ContractPolicies}.
 *
 * @param buyers in the order of the document
 * @param areas GSS codes of the areas that the service is for
 * @param start first day
 * @param end last day of the first term, before any option
 * @param annualValue value of one year, where the document states it
 * @param totalValue value of the longest term
 * @param ringFences parts of the {@link #price}
 * @param contributions shares of the {@link #price}; at most one without an amount
 */
@Embeddable
record ContractTerms(
        String reference,
        String title,
        @Column(name = "service_code") String serviceCode,
        String supplier,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> buyers,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> areas,
        @Column(name = "start_on") LocalDate start,
        @Column(name = "end_on") LocalDate end,

        @Column(name = "extension_options") @JdbcTypeCode(SqlTypes.JSON)
        List<ExtensionOption> extensionOptions,

        @Column(name = "award_criteria") @JdbcTypeCode(SqlTypes.JSON)
        List<AwardCriterion> awardCriteria,

        @Column(name = "annual_value") @JdbcTypeCode(SqlTypes.JSON) @Nullable
        StatedFigure annualValue,

        @Column(name = "total_value") @JdbcTypeCode(SqlTypes.JSON)
        StatedFigure totalValue,

        @Column(name = "ring_fences") @JdbcTypeCode(SqlTypes.JSON)
        List<RingFence> ringFences,

        @JdbcTypeCode(SqlTypes.JSON) List<Contribution> contributions) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_A_YEAR = 365;

    ContractTerms {
        buyers = List.copyOf(buyers);
        areas = List.copyOf(areas);
        extensionOptions = List.copyOf(extensionOptions);
        awardCriteria = List.copyOf(awardCriteria);
        ringFences = List.copyOf(ringFences);
        contributions = List.copyOf(contributions);
    }

    /** The last day if every option is exercised. Months are counted from the day after the end, so nothing drifts. */
    LocalDate maximumEnd() {
        int months = extensionOptions.stream().mapToInt(ExtensionOption::months).sum();
        return end.plusDays(1).plusMonths(months).minusDays(1);
    }

    /** What ring-fences and contributions divide: the annual value where one is stated, else the total value. */
    StatedFigure price() {
        return annualValue == null ? totalValue : annualValue;
    }

    ContractFinance finance(UUID contractId, LocalDate lastDay) {
        return new ContractFinance(
                contractId,
                annualValue != null,
                price().money(),
                ringFences.stream()
                        .map(r -> new ContractFinance.Fence(r.area(), r.amount().money()))
                        .toList(),
                start,
                end,
                lastDay);
    }

    Money ringFenced() {
        return Money.sum(ringFences.stream().map(r -> r.amount().money()).toList());
    }

    /** Every stated total that is unlike its parts or factors, to the penny. */
    List<Finding> findings() {
        return Stream.of(totalAgainstYears(), priceAgainstRingFences())
                .flatMap(Optional::stream)
                .filter(f -> !f.difference().isZero())
                .toList();
    }

    private Optional<Finding> totalAgainstYears() {
        return Optional.ofNullable(annualValue)
                .map(annual -> new Finding(
                        Finding.TOTAL_VALUE,
                        totalValue.money(),
                        overLongestTerm(annual.money()),
                        List.of(totalValue, annual)));
    }

    private Optional<Finding> priceAgainstRingFences() {
        if (ringFences.isEmpty()) {
            return Optional.empty();
        }
        List<StatedFigure> figures = new ArrayList<>(List.of(price()));
        ringFences.forEach(r -> figures.add(r.amount()));
        return Optional.of(new Finding(Finding.RING_FENCES, price().money(), ringFenced(), List.copyOf(figures)));
    }

    /** The annual amount for each year of the longest term; a part of a year by months and days, half a penny up. */
    private Money overLongestTerm(Money annual) {
        Period term = Period.between(start, maximumEnd().plusDays(1));
        BigDecimal twelfthsOfDays =
                BigDecimal.valueOf(term.toTotalMonths() * DAYS_OF_A_YEAR + (long) term.getDays() * MONTHS_OF_A_YEAR);
        return new Money(annual.amount()
                .multiply(twelfthsOfDays)
                .divide(BigDecimal.valueOf((long) MONTHS_OF_A_YEAR * DAYS_OF_A_YEAR), 2, RoundingMode.HALF_UP));
    }

    /** Each contribution in money. Together they are the price to the penny, which the policies have made sure of. */
    List<ComputedContribution> computedContributions() {
        return contributions.stream()
                .map(c -> c.amount() == null
                        ? new ComputedContribution(c.contributors(), remainder(), ComputedContribution.Basis.REMAINDER)
                        : new ComputedContribution(
                                c.contributors(), c.amount().money(), ComputedContribution.Basis.STATED))
                .toList();
    }

    /** The price less the contributions stated in money; negative when they are more than the price. */
    Money remainder() {
        return price().money()
                .minus(Money.sum(contributions.stream()
                        .map(Contribution::amount)
                        .filter(a -> a != null)
                        .map(StatedFigure::money)
                        .toList()));
    }
}
