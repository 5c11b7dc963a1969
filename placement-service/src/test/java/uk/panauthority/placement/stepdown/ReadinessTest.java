package uk.panauthority.placement.stepdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void enoughClearNightsAndAFallingBandTogetherSpeakForReadiness() {
        // Then
        assertThat(Readiness.of(TODAY.minusDays(28), TODAY, 28, true, "assessment 7")
                        .ready())
                .isTrue();
        assertThat(Readiness.of(TODAY.minusDays(27), TODAY, 28, true, "assessment 7")
                        .ready())
                .isFalse();
        assertThat(Readiness.of(TODAY.minusDays(90), TODAY, 28, false, null).ready())
                .isFalse();
    }

    @Test
    void nightsAreCountedFromTheLastAbsence() {
        // Then
        assertThat(Readiness.of(TODAY.minusDays(3), TODAY, 28, true, "assessment 7")
                        .nightsClear())
                .isEqualTo(3);
    }
}
