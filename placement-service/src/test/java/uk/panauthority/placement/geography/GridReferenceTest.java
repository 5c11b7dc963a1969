package uk.panauthority.placement.geography;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "383867, 398089, 371575, 409157, 10.3",
        "333710, 417323, 371575, 409157, 24.1",
        "350838, 395141, 333710, 417323, 17.4",
        "350838, 395141, 350838, 395141, 0.0"
    })
    void theMilesAreThoseOfTheDepartmentsFormula(int east, int north, int otherEast, int otherNorth, String miles) {
        // Then
        assertThat(new GridReference(east, north).milesTo(new GridReference(otherEast, otherNorth)))
                .isEqualByComparingTo(miles);
    }

    @Property
    void theWayBackIsAsLong(
            @ForAll @IntRange(max = 700_000) int east,
            @ForAll @IntRange(max = 1_300_000) int north,
            @ForAll @IntRange(max = 700_000) int otherEast,
            @ForAll @IntRange(max = 1_300_000) int otherNorth) {
        // Given
        GridReference here = new GridReference(east, north);
        GridReference there = new GridReference(otherEast, otherNorth);

        // Then
        assertThat(here.milesTo(there)).isEqualTo(there.milesTo(here)).isNotNegative();
    }

    @Property
    void aBlurredPointIsLessThanHalfAMileAway(
            @ForAll @IntRange(max = 700_000) int east, @ForAll @IntRange(max = 1_300_000) int north) {
        // Given
        GridReference here = new GridReference(east, north);

        // Then
        assertThat(here.milesTo(here.blurred())).isLessThanOrEqualTo(new java.math.BigDecimal("0.4"));
        assertThat(here.blurred().easting() % 1000).isEqualTo(500);
    }
}
