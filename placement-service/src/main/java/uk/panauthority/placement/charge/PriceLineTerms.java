package uk.panauthority.placement.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;

/**
 * What a price line says, complete and judged. Of a line that is there only the end ever changes.
 *
 * @param amount for one unit; negative only for a correction that gives money back
 * @param endsOn the first night that is no longer charged; null while open
 * @param reviewOn when an extra without an end is looked at (M8)
 * @param retainer bands for the nights of a suspension; empty when none is agreed
 * @param replaces the line that ends on the day on which this one starts (M6)
 * @param corrects the charged line that this one puts right (M6)
 */
@Embeddable
record PriceLineTerms(
        @Enumerated(EnumType.STRING) @Column(name = "line_type", updatable = false)
        LineType type,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        PriceUnit unit,

        @Column(updatable = false) BigDecimal quantity,
        @Column(updatable = false) Money amount,
        @Column(name = "starts_on", updatable = false) LocalDate startsOn,
        @Column(name = "ends_on") @Nullable LocalDate endsOn,

        @Column(name = "review_on", updatable = false) @Nullable
        LocalDate reviewOn,

        @Column(name = "charge_departure_day", updatable = false)
        boolean chargeDepartureDay,

        @Column(updatable = false) @Nullable String description,

        @JdbcTypeCode(SqlTypes.JSON) @Column(updatable = false)
        List<FundingShare> funding,

        @JdbcTypeCode(SqlTypes.JSON) @Column(updatable = false)
        List<RetainerBand> retainer,

        @Column(updatable = false) @Nullable UUID replaces,
        @Column(updatable = false) @Nullable UUID corrects) {

    /** The price that the award settled and the provider signed for. */
    static PriceLineTerms ofOrder(Money weeklyRate, LocalDate start, @Nullable LocalDate lastDay) {
        return new PriceLineTerms(
                LineType.CORE,
                PriceUnit.WEEK,
                BigDecimal.ONE,
                weeklyRate,
                start,
                lastDay == null ? null : lastDay.plusDays(1),
                null,
                false,
                null,
                FundingSplit.whole(FundingSource.SOCIAL_CARE).shares(),
                List.of(),
                null,
                null);
    }

    PriceLineTerms endingOn(LocalDate day) {
        return new PriceLineTerms(
                type,
                unit,
                quantity,
                amount,
                startsOn,
                day,
                reviewOn,
                chargeDepartureDay,
                description,
                funding,
                retainer,
                replaces,
                corrects);
    }

    boolean isPaidOnce() {
        return unit == PriceUnit.ONCE;
    }

    Nights nights() {
        return new Nights(startsOn, endsOn);
    }

    /** What is paid once, to the penny. */
    Money sum() {
        return new Money(amount.amount().multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    /** What it costs in a week, exact; zero when it is paid once. */
    BigDecimal weekEquivalent() {
        return unit.weekEquivalent(amount, quantity);
    }
}
