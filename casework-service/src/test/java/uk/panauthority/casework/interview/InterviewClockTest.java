package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.time.PlatformClock;

class InterviewClockTest {

    private static final Instant RETURNED = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-19T10:00:00Z");

    private final InterviewClocks clocks = new InterviewClocks(Clock.fixed(RETURNED, ZoneOffset.UTC));

    @Test
    @Tag("CS2")
    void seventyTwoHoursElapseAcrossTheChangeToSummerTime() {
        // Given
        ZonedDateTime saturday = ZonedDateTime.of(2026, 3, 28, 14, 0, 0, 0, PlatformClock.LONDON);

        // When
        Instant deadline = clocks.ofReturn(saturday.toInstant()).deadline(saturday.toInstant());

        // Then
        assertThat(deadline.atZone(PlatformClock.LONDON))
                .isEqualTo(ZonedDateTime.of(2026, 3, 31, 15, 0, 0, 0, PlatformClock.LONDON));
        assertThat(deadline).isEqualTo(Instant.parse("2026-03-31T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T10:00:00Z, ON_TRACK",
        "2026-11-18T09:59:59Z, ON_TRACK",
        "2026-11-18T10:00:00Z, DUE_SOON",
        "2026-11-19T10:00:00Z, DUE_SOON",
        "2026-11-19T10:00:01Z, OVERDUE"
    })
    void dueSoonAtTwentyFourHoursLeftAndOverdueAfterTheLastSecond(Instant now, ClockStatus expected) {
        // When
        ClockStatus status = status(null, now);

        // Then
        assertThat(status).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T10:00:00Z, MET", "2026-11-19T10:00:01Z, MISSED"})
    void onceHeldTheClockSaysWhetherItWasKept(Instant heldAt, ClockStatus expected) {
        // When
        ClockStatus status = status(heldAt, Instant.parse("2026-12-01T00:00:00Z"));

        // Then
        assertThat(status).isEqualTo(expected);
    }

    @Test
    void aReturnBeforeTheTableBeginsIsJudgedByTodaysRule() {
        // Given
        Instant mistyped = Instant.parse("2006-11-16T10:00:00Z");

        // When
        InterviewClock clock = clocks.ofReturn(mistyped);

        // Then
        assertThat(clock.deadline(mistyped)).isEqualTo(Instant.parse("2006-11-19T10:00:00Z"));
        assertThat(clock.rule()).isEqualTo("D5");
        assertThat(clock.citation()).contains("DfE, January 2014");
    }

    private ClockStatus status(@Nullable Instant heldAt, Instant now) {
        return clocks.ofReturn(RETURNED).status(DEADLINE, heldAt, now);
    }
}
