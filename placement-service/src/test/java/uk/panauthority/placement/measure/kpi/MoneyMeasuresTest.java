package uk.panauthority.placement.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.measure.kpi.Counting.asked;
import static uk.panauthority.placement.measure.kpi.Counting.count;
import static uk.panauthority.placement.measure.kpi.Counting.day;
import static uk.panauthority.placement.measure.kpi.Counting.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.measure.kpi.Blocks.Block;
import uk.panauthority.placement.measure.kpi.Blocks.Contract;
import uk.panauthority.placement.measure.kpi.CostOfMissing.Charged;
import uk.panauthority.placement.measure.kpi.Lending.Loan;
import uk.panauthority.placement.measure.kpi.Prices.Line;
import uk.panauthority.placement.measure.kpi.StepDowns.Moved;
import uk.panauthority.placement.money.PriceUnit;

/** Blocks, loans, step-downs and retainers: each figure worked out by hand, to the penny. */
class MoneyMeasuresTest {

    private static final String KNOWSLEY = "E08000011";

    @Test
    @Tag("W10")
    void aprilOfTheCareAssistBlock() {
        // Given
        Block april = block("1988.00", "2149.00", 120, 6, 90, 12, "3408.00");

        // When
        Result result = count(new Blocks(), List.of(april));

        // Then
        assertThat(value(result, "payableNights")).isEqualTo("114");
        assertThat(value(result, "utilisationPercent")).isEqualTo("89.47");
        assertThat(value(result, "costOfEmpty")).isEqualTo("3408.00");
        // 102 nights at 23.00 less, and twelve empty ones at 284.00.
        assertThat(value(result, "discountOnUsedNights")).isEqualTo("2346.00");
        assertThat(value(result, "discountRealised")).isEqualTo("-1062.00");
    }

    @Test
    void twoBlocksAreCountedTogether() {
        // Given
        Block careAssist = block("1988.00", "2149.00", 28, 0, 28, 0, "0.00");
        Block familyCare = block("2809.00", "3170.65", 28, 0, 21, 0, "2809.00");

        // When
        Result result = count(new Blocks(), List.of(careAssist, familyCare));

        // Then
        assertThat(value(result, "utilisationPercent")).isEqualTo("87.50");
        // 4 x 161.00 and 3 x 361.65.
        assertThat(value(result, "discountOnUsedNights")).isEqualTo("1728.95");
        assertThat(value(result, "discountRealised")).isEqualTo("-1080.05");
    }

    @Test
    @Tag("W8")
    void aRechargeMatchesToThePenny() {
        // Given
        Loan lent = loan("E08000014", KNOWSLEY, 17, "4828.00", 17);
        Loan wrong = loan("E08000014", KNOWSLEY, 17, "4828.01", 17);
        Loan borrowed = loan(KNOWSLEY, "E08000014", 5, null, null);

        // When
        Result result = count(new Lending(), List.of(lent, wrong, borrowed));

        // Then
        assertThat(value(result, "nightsLent")).isEqualTo("34");
        assertThat(value(result, "nightsBorrowed")).isEqualTo("5");
        assertThat(result.idsOf("rechargedToThePenny")).containsExactly(lent.key());
        assertThat(value(result, "rechargedToThePennyPercent")).isEqualTo("50.00");
        assertThat(value(result, "income")).isEqualTo("9656.01");
        assertThat(value(result, "cost")).isEqualTo("0.00");
        assertThat(borrowed.rows(Dimension.PAIR)).containsExactly("E08000011/E08000014");
    }

    @Test
    void aStepDownIsSustainedAfterItsWeeks() {
        // Given
        Moved lasted = moved("2026-10-01", null, "2149.00", "900.00");
        Moved leftOnTheDay = moved("2026-10-01", "2026-10-01", "2149.00", "950.50");
        Moved leftEarlier = moved("2026-10-01", "2026-09-30", "2149.00", null);
        Moved early = moved("2027-06-02", null, "2149.00", null);

        // When
        Result result = count(new StepDowns(), List.of(lasted, leftOnTheDay, leftEarlier, early));

        // Then
        assertThat(value(result, "stepDowns")).isEqualTo("4");
        assertThat(value(result, "sustainedPercent")).isEqualTo("66.67");
        assertThat(result.idsOf("tooEarly")).containsExactly(early.key());
        // 1,249.00 and 1,198.50.
        assertThat(value(result, "savingPerWeek")).isEqualTo("2447.50");
        assertThat(value(result, "savingPerWeekMean")).isEqualTo("1223.75");
        assertThat(value(result, "savingNotKnown")).isEqualTo("2");
    }

    @Test
    @Tag("W9")
    void theCostOfMissingIsWhatWasRetained() {
        // Given
        List<Charged> charges = List.of(charged("CORE", "7829.91"), charged("RETAINER", "2609.50"));

        // When
        Result result = count(new CostOfMissing(), charges);

        // Then
        assertThat(value(result, "retained")).isEqualTo("2609.50");
        assertThat(value(result, "charged")).isEqualTo("10439.41");
        assertThat(value(result, "retainedPercent")).isEqualTo("25.00");
    }

    @Test
    void withoutAnyChargeThereIsNoShare() {
        // When
        Result result =
                count(new CostOfMissing(), List.of(), asked(day("2026-04-01"), day("2026-04-30"), day("2026-05-01")));

        // Then
        assertThat(value(result, "retained")).isEqualTo("0.00");
        assertThat(value(result, "retainedPercent")).isEqualTo("-");
    }

    private static Block block(
            String rate, String spot, long contracted, long providerVoid, long own, long lent, String costOfEmpty) {
        return new Block(
                new Contract(UUID.randomUUID(), "care-assist", new BigDecimal(rate), new BigDecimal(spot)),
                contracted,
                providerVoid,
                own,
                lent,
                Money.of(costOfEmpty));
    }

    private static Loan loan(
            String owner, String borrower, long nights, @Nullable String recharged, @Nullable Integer rechargedNights) {
        return new Loan(
                UUID.randomUUID(),
                owner,
                borrower,
                new BigDecimal("1988.00"),
                new BigDecimal("0.00"),
                nights,
                recharged == null ? null : new BigDecimal(recharged),
                rechargedNights);
    }

    private static Moved moved(String lastsFrom, @Nullable String leftOn, String before, @Nullable String after) {
        List<Line> lines =
                after == null ? List.of() : List.of(new Line(PriceUnit.WEEK, new BigDecimal(after), BigDecimal.ONE));
        return new Moved(
                UUID.randomUUID(), day(lastsFrom), leftOn == null ? null : day(leftOn), new BigDecimal(before), lines);
    }

    private static Charged charged(String type, String amount) {
        return new Charged(UUID.randomUUID(), "care-assist", type, new BigDecimal(amount));
    }
}
