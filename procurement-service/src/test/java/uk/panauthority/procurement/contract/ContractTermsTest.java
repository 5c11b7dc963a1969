package uk.panauthority.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.money.Money;

class ContractTermsTest {

    @Test
    void staffordshireStatesNineHundredPoundsMoreThanFiveYearsGive() {
        List<Finding> findings = Documents.staffordshire().findings();

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.id()).isEqualTo("totalValue");
            assertThat(f.stated()).isEqualTo(Money.of("5252625.00"));
            assertThat(f.computed()).isEqualTo(Money.of("5251725.00"));
            assertThat(f.difference()).isEqualTo(Money.of("900.00"));
        });
    }

    @Test
    void staffordshiresRingFencesAreItsAnnualValue() {
        assertThat(Documents.staffordshire().ringFenced()).isEqualTo(Money.of("1050345.00"));
    }

    @Test
    void theRemainderIsComputedForTheGroupAndNotMadeUpForItsMembers() {
        assertThat(Documents.staffordshire().computedContributions())
                .containsExactly(
                        new ComputedContribution(
                                List.of("E10000028"), Money.of("238475.00"), ComputedContribution.Basis.STATED),
                        new ComputedContribution(
                                List.of("E06000021", "staffordshire-commissioner"),
                                Money.of("811870.00"),
                                ComputedContribution.Basis.REMAINDER));
    }

    @Test
    void aLowerStatedTotalGivesANegativeDifference() {
        ContractTerms terms = termed(LocalDate.of(2026, 4, 1), LocalDate.of(2028, 3, 31), "0.02", "0.01", 12);

        assertThat(terms.findings().getFirst().difference()).isEqualTo(Money.of("-0.05"));
    }

    @Test
    void aTotalWithoutAnAnnualValueHasNothingToBeComparedWith() {
        assertThat(Documents.halton().findings()).isEmpty();
    }

    @Test
    void theOptionsOfBothDocumentsGiveTheLongestTerm() {
        assertThat(Documents.staffordshire().maximumEnd()).isEqualTo("2031-10-31");
        assertThat(Documents.halton().maximumEnd()).isEqualTo("2021-06-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 12, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2027-08-31, 6, 2028-02-29",
        "2027-12-31, 1, 2028-01-31"
    })
    void monthsAreCountedFromTheDayAfterTheEnd(LocalDate end, int months, LocalDate maximumEnd) {
        assertThat(termed(LocalDate.of(2026, 1, 1), end, "1.00", "1.00", months).maximumEnd())
                .isEqualTo(maximumEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-04-30, 100000.00, 33333.33",
        "2026-01-01, 2026-12-31, 100000.00, 100000.00",
        "2026-01-01, 2027-01-10, 36500.00, 37500.00"
    })
    void aPartOfAYearCountsByMonthsAndDays(LocalDate start, LocalDate end, String annual, String computed) {
        ContractTerms terms = termed(start, end, annual, "1.00", 0);

        assertThat(terms.findings().getFirst().computed()).isEqualTo(Money.of(computed));
    }

    private static ContractTerms termed(LocalDate start, LocalDate end, String annual, String total, int months) {
        ContractTerms t = Documents.halton();
        return new ContractTerms(
                t.reference(),
                t.title(),
                t.serviceCode(),
                t.supplier(),
                t.buyers(),
                t.areas(),
                start,
                end,
                List.of(new ExtensionOption(months)),
                List.of(),
                Documents.anticipated(annual),
                Documents.anticipated(total),
                List.of(),
                List.of());
    }
}
