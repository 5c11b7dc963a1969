package uk.panauthority.placement.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperTiersTest {

    private final UpperTiers upperTiers = new UpperTiers();

    @ParameterizedTest
    @CsvSource({
        "E08000014, '', 2026-11-21, E08000014",
        "E07000123, '', 2026-11-21, E10000017",
        "E07000195, '', 2026-11-21, E10000028",
        "E07000028, '', 2023-03-31, E10000006",
        "E06000063, '', 2023-04-01, E06000063",
        // Of the rest of the country: one tier, or the county that the directory names.
        "E09000007, '', 2026-11-21, E09000007",
        "W06000015, '', 2026-11-21, W06000015",
        "E07000004, E10000002, 2026-11-21, E10000002"
    })
    void aDistrictBelongsToTheAuthorityThatAnswersForChildren(
            String district, String county, LocalDate day, String upperTier) {
        // Then
        assertThat(upperTiers.of(district, county, day)).hasValue(upperTier);
    }

    @Test
    void aDistrictThatIsGoneOrWhoseCountyNobodyNamedHasNone() {
        // Then
        assertThat(upperTiers.of("E07000028", "", LocalDate.of(2023, 4, 1))).isEmpty();
        assertThat(upperTiers.of("E06000064", "", LocalDate.of(2023, 3, 31))).isEmpty();
        assertThat(upperTiers.of("E07000004", "", LocalDate.of(2026, 11, 21))).isEmpty();
    }
}
