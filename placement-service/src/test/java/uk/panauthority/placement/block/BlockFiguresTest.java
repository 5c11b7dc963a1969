package uk.panauthority.placement.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;

class BlockFiguresTest {

    private static final Money CARE_ASSIST = Money.of("1988.00");
    private static final Money CARE_ASSIST_SPOT = Money.of("2149.00");
    private static final Money FAMILY_CARE = Money.of("2809.00");
    private static final Money FAMILY_CARE_SPOT = Money.of("3170.65");

    @Test
    @Tag("W1")
    @Tag("AS2")
    void careAssistFullyUsed() {
        // When
        BlockFigures paper = BlockFigures.of(CARE_ASSIST, CARE_ASSIST_SPOT, 4, 4, AnnualConvention.WEEKS_52);
        BlockFigures year = BlockFigures.of(CARE_ASSIST, CARE_ASSIST_SPOT, 4, 4, AnnualConvention.DAYS_365);

        // Then
        assertThat(paper.weeklySavingPerBed()).isEqualTo(Money.of("161.00"));
        assertThat(paper.weeklySavingIfFull()).isEqualTo(Money.of("644.00"));
        assertThat(paper.annualSavingIfFull()).isEqualTo(Money.of("33488.00"));
        assertThat(year.annualSavingIfFull()).isEqualTo(Money.of("33580.00"));
        assertThat(paper.weeklyBill()).isEqualTo(Money.of("7952.00"));
        assertThat(paper.annualBill()).isEqualTo(Money.of("413504.00"));
        assertThat(paper.weeklyCostOverSpot()).isEqualTo(Money.of("-644.00"));
    }

    @Test
    @Tag("W2")
    @Tag("AS2")
    void familyCareGroupFullyUsed() {
        // When
        BlockFigures paper = BlockFigures.of(FAMILY_CARE, FAMILY_CARE_SPOT, 4, 4, AnnualConvention.WEEKS_52);
        BlockFigures year = BlockFigures.of(FAMILY_CARE, FAMILY_CARE_SPOT, 4, 4, AnnualConvention.DAYS_365);

        // Then
        assertThat(paper.weeklySavingPerBed()).isEqualTo(Money.of("361.65"));
        assertThat(paper.weeklySavingIfFull()).isEqualTo(Money.of("1446.60"));
        assertThat(paper.annualSavingIfFull()).isEqualTo(Money.of("75223.20"));
        assertThat(year.annualSavingIfFull()).isEqualTo(Money.of("75429.86"));
        assertThat(paper.weeklyBill()).isEqualTo(Money.of("11236.00"));
        assertThat(paper.annualBill()).isEqualTo(Money.of("584272.00"));
    }

    @Test
    @Tag("W3")
    @Tag("AS3")
    void withOneBedEmptyTheBlockIsDearerThanSpot() {
        // When
        BlockFigures careAssist = BlockFigures.of(CARE_ASSIST, CARE_ASSIST_SPOT, 4, 3, AnnualConvention.WEEKS_52);
        BlockFigures familyCare = BlockFigures.of(FAMILY_CARE, FAMILY_CARE_SPOT, 4, 3, AnnualConvention.WEEKS_52);

        // Then
        assertThat(careAssist.breakEvenOccupancy()).isEqualTo("92.51");
        assertThat(careAssist.weeklyCostOverSpot()).isEqualTo(Money.of("1505.00"));
        assertThat(familyCare.breakEvenOccupancy()).isEqualTo("88.59");
        assertThat(familyCare.weeklyCostOverSpot()).isEqualTo(Money.of("1724.05"));
    }

    @Test
    @Tag("W8")
    void aLoanIsChargedByItsNights() {
        // Then
        assertThat(new BlockRate(CARE_ASSIST).charge(17)).isEqualTo(Money.of("4828.00"));
        assertThat(new BlockRate(FAMILY_CARE).charge(17)).isEqualTo(Money.of("6821.86"));
    }
}
