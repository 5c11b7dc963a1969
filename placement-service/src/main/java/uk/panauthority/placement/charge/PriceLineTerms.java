package uk.panauthority.placement.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;

/**
 * What a price line says, complete and judged. It never changes once the line is there.
 *
 * @param amount for one unit; negative only for a correction that gives money back
 * @param endsOn the first night that is no longer charged; null while open
 * @param reviewOn when an extra without an end is looked at (M8)
 * @param retainer bands for the nights of a suspension; empty when none is agreed
 * @param replaces the line that ends on the day on which this one starts (M6)
 * @param corrects the charged line that this one puts right (M6)
 */
record PriceLineTerms(
        LineType type,
        PriceUnit unit,
        BigDecimal quantity,
        Money amount,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewOn,
        boolean chargeDepartureDay,
        @Nullable String description,
        List<FundingShare> funding,
        List<RetainerBand> retainer,
        @Nullable UUID replaces,
        @Nullable UUID corrects) {

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

    /** What it costs in a week, exact; zero when it is paid once. */
    BigDecimal weekEquivalent() {
        return unit.weekEquivalent(amount, quantity);
    }
}
