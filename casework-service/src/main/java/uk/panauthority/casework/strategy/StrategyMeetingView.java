package uk.panauthority.casework.strategy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A strategy meeting as the responsible authority sees it.
 *
 * @param triggerWithdrawn whether a correction has removed the crossing that asked for it
 * @param clock by when it is due, with the rule and the fact that the time is counted from
 * @param heldInTime computed; absent until it was held
 */
public record StrategyMeetingView(
        UUID id,
        MeetingState state,
        long version,
        UUID triggerId,
        boolean triggerWithdrawn,
        @Nullable Instant triggerWithdrawnAt,
        String childRef,
        String responsibleLa,
        MeetingClock clock,
        @Nullable Instant arrangedFor,
        @Nullable String arrangedBy,
        @Nullable Instant heldAt,
        @Nullable Boolean heldInTime,
        @Nullable String recordedBy,
        List<Attendee> attendees,
        List<Decision> decisions,
        @Nullable String notNeededReason,
        @Nullable String notNeededBy,
        @Nullable Instant notNeededAt,
        List<String> actions)
        implements Versioned {}
