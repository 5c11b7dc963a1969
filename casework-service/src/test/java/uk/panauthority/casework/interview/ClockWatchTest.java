package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.casework.episode.ClockStartFact;

/** What is said of a deadline, when, and that it is said once. */
class ClockWatchTest {

    private static final UUID MONDAYS = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Instant RETURNED = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-19T10:00:00Z");
    private static final Function<CoveredEpisode, Instant> DAY_BEFORE =
            e -> e.deadline().minus(24, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T09:59:59.999999Z, ",
        "2026-11-18T10:00:00Z, DUE_SOON",
        "2026-11-19T10:00:00Z, DUE_SOON",
        "2026-11-19T10:00:00.000001Z, OVERDUE"
    })
    void aDeadlineIsNearAtTwentyFourHoursLeftAndBrokenAfterItsLastMoment(Instant now, ClockNotice.Kind expected) {
        // Given
        ClockWatch watch = new ClockWatch();

        // When
        List<ClockNotice> due = watch.due(List.of(episode(DEADLINE)), DAY_BEFORE, now);

        // Then
        assertThat(due).extracting(ClockNotice::kind).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void eachThingIsSaidOnceAndTheNextTimeToLookFollows() {
        // Given
        ClockWatch watch = new ClockWatch();
        List<CoveredEpisode> episodes = List.of(episode(DEADLINE));
        watch.lookAgain(episodes, DAY_BEFORE, RETURNED);
        Instant first = watch.nextNoticeAt();

        // When
        watch.said(watch.due(episodes, DAY_BEFORE, first));
        watch.lookAgain(episodes, DAY_BEFORE, first);
        Instant second = watch.nextNoticeAt();
        List<ClockNotice> again = watch.due(episodes, DAY_BEFORE, first.plusSeconds(5));
        watch.said(watch.due(episodes, DAY_BEFORE, second));
        watch.lookAgain(episodes, DAY_BEFORE, second);

        // Then
        assertThat(first).isEqualTo(Instant.parse("2026-11-18T10:00:00Z"));
        assertThat(second).isEqualTo(Instant.parse("2026-11-19T10:00:00.000001Z"));
        assertThat(again).isEmpty();
        assertThat(watch.nextNoticeAt()).isNull();
        assertThat(watch.notices())
                .extracting(ClockNotice::kind)
                .containsExactly(ClockNotice.Kind.DUE_SOON, ClockNotice.Kind.OVERDUE);
    }

    @Test
    void newsThatComesAfterTheDeadlineIsAtOnceOverdueAndNotAnnouncedAsNear() {
        // Given
        ClockWatch watch = new ClockWatch();
        Instant late = DEADLINE.plus(8, ChronoUnit.HOURS);

        // When
        watch.lookAgain(List.of(episode(DEADLINE)), DAY_BEFORE, late);

        // Then
        assertThat(watch.nextNoticeAt()).isEqualTo(DEADLINE.plus(1, ChronoUnit.MICROS));
        assertThat(watch.due(List.of(episode(DEADLINE)), DAY_BEFORE, late))
                .extracting(ClockNotice::kind)
                .containsExactly(ClockNotice.Kind.OVERDUE);
    }

    @Test
    @Tag("I45")
    void aDeadlineThatACorrectionMovesIsANewOne() {
        // Given
        ClockWatch watch = new ClockWatch();
        watch.said(watch.due(List.of(episode(DEADLINE)), DAY_BEFORE, DEADLINE.plusSeconds(1)));
        Instant later = DEADLINE.plus(20, ChronoUnit.HOURS);

        // When
        List<ClockNotice> due = watch.due(List.of(episode(later)), DAY_BEFORE, DEADLINE.plusSeconds(2));

        // Then
        assertThat(due)
                .containsExactly(new ClockNotice(MONDAYS, ClockNotice.Kind.DUE_SOON, later, DEADLINE.plusSeconds(2)));
    }

    private static CoveredEpisode episode(Instant deadline) {
        return new CoveredEpisode(MONDAYS, null, null, null, RETURNED, ClockStartFact.RETURNED, "D5", deadline, null);
    }
}
