package uk.panauthority.placement.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.panauthority.common.money.Money;

/**
 * What a block costs beside the price of the same beds without a discount (M15 and the worked examples W1 to W3). Amounts
 * are exact; a year's are rounded once.
 *
 * @param convention how the year is counted
 * @param beds contracted
 * @param usedBeds own and lent, out of {@code beds}
 * @param weeklySavingPerBed spot rate less block rate
 * @param weeklySavingIfFull for all beds, as long as each is used
 * @param breakEvenOccupancy percent of the beds that must be used for the block to cost no more than spot beds; two
 *     decimals, half up
 * @param weeklyCostOverSpot by how much the block costs more in a week than the used beds would at the spot rate; negative
 *     when it costs less
 */
public record BlockFigures(
        AnnualConvention convention,
        int beds,
        int usedBeds,
        Money weeklyBill,
        Money annualBill,
        Money weeklySavingPerBed,
        Money weeklySavingIfFull,
        Money annualSavingIfFull,
        String breakEvenOccupancy,
        Money weeklyCostOverSpot) {

    static BlockFigures of(Money weeklyRate, Money spotRate, int beds, int usedBeds, AnnualConvention convention) {
        Money bill = weeklyRate.times(beds);
        Money savingPerBed = spotRate.minus(weeklyRate);
        Money saving = savingPerBed.times(beds);
        return new BlockFigures(
                convention,
                beds,
                usedBeds,
                bill,
                convention.ofWeekly(bill),
                savingPerBed,
                saving,
                convention.ofWeekly(saving),
                percent(weeklyRate.amount(), spotRate.amount()).toPlainString(),
                bill.minus(spotRate.times(usedBeds)));
    }

    /** Two decimals, half up (M1). */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
