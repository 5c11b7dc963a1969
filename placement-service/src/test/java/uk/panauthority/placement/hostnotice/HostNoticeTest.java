package uk.panauthority.placement.hostnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STOKE_HOST_VIEWER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.time.WorkingDays;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlannedPlacement;

class HostNoticeTest {

    /** A Friday; Christmas Day and Boxing Day of 2026 fall on the Friday and Saturday after, with Monday the 28th instead. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);

    private static final Instant BEFORE = Instant.parse("2026-12-17T10:00:00Z");
    private static final HostNoticeRule.Count WORKDAYS = new WorkingDays()::after;

    @Test
    void beforeAPlannedStartTheNoticeIsDueOnTheDayItself() {
        // Given
        HostNotice notice = given(null, 0);

        // Then
        assertThat(notice.dueOn(WORKDAYS)).isEqualTo(FRIDAY);
        assertThat(notice.isOverdue(WORKDAYS, Instant.parse("2026-12-18T23:59:00Z")))
                .isFalse();
        assertThat(notice.isOverdue(WORKDAYS, Instant.parse("2026-12-19T00:00:00Z")))
                .isTrue();
    }

    @Test
    void afterAnEmergencyFiveWorkingDaysAreCountedOverTheHolidays() {
        // Given
        HostNotice notice = given(BEFORE, 5);

        // Then: 21, 22, 23, 24 December, then Tuesday the 29th
        assertThat(notice.dueOn(WORKDAYS)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(notice.isOverdue(WORKDAYS, Instant.parse("2026-12-29T12:00:00Z")))
                .isFalse();
        assertThat(notice.isOverdue(WORKDAYS, Instant.parse("2026-12-30T00:00:00Z")))
                .isTrue();
    }

    @Test
    void theHostKnowsNothingBeforeItIsSentAndThenAcknowledges() {
        // Given
        HostNotice notice = given(null, 0);
        boolean before = notice.visibleTo().contains("E06000021");

        // When
        notice.send(SEFTON_PLACEMENT_OFFICER.caller(), BEFORE);
        notice.acknowledge(STOKE_HOST_VIEWER.caller(), BEFORE);

        // Then
        assertThat(before).isFalse();
        assertThat(notice.visibleTo()).containsExactlyInAnyOrder("E08000014", "E06000021");
        assertThat(notice.shownState()).isEqualTo(HostNoticeState.ACKNOWLEDGED);
        assertThat(notice.sentInTime(WORKDAYS)).isTrue();
    }

    @Test
    void oneSideDoesNotActForTheOther() {
        // Given
        HostNotice notice = given(null, 0);

        // Then
        assertThatThrownBy(() -> notice.send(STOKE_HOST_VIEWER.caller(), BEFORE))
                .hasMessage("forbidden");
        notice.send(SEFTON_PLACEMENT_OFFICER.caller(), BEFORE);
        assertThatThrownBy(() -> notice.acknowledge(SEFTON_PLACEMENT_OFFICER.caller(), BEFORE))
                .hasMessage("forbidden");
    }

    @Test
    void aLateNoticeIsSentAllTheSameAndShowsAsLate() {
        // Given
        HostNotice notice = given(null, 0);

        // When
        notice.send(SEFTON_PLACEMENT_OFFICER.caller(), Instant.parse("2026-12-19T10:00:00Z"));

        // Then
        assertThat(notice.sentInTime(WORKDAYS)).isFalse();
        assertThat(notice.isOverdue(WORKDAYS, Instant.parse("2026-12-20T10:00:00Z")))
                .isFalse();
    }

    private static HostNotice given(@Nullable Instant orderDueAt, int workingDays) {
        return HostNotice.owed(
                new PlannedPlacement(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "E08000014-1",
                        new Parties("E08000014", "care-assist"),
                        UUID.randomUUID(),
                        "E06000021",
                        FRIDAY,
                        null,
                        orderDueAt),
                new HostNoticeRule(workingDays, "test"));
    }
}
