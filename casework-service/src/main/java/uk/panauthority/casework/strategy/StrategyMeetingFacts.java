package uk.panauthority.casework.strategy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a strategy meeting: ids, states and times; nobody's name and no decision.
 *
 * @param heldAt null while it was not held
 * @param triggerWithdrawnAt when a correction took back the trigger that asked for it; null while that stands
 */
public record StrategyMeetingFacts(
        UUID meetingId,
        MeetingState state,
        String childRef,
        String responsibleLa,
        Instant requiredAt,
        Instant dueAt,
        @Nullable Instant heldAt,
        @Nullable Instant triggerWithdrawnAt) {}
