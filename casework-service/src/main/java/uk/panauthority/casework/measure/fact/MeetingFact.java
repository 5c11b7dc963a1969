package uk.panauthority.casework.measure.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What measures need of a strategy meeting that a trigger asked for.
 *
 * @param heldAt null while it was not held
 * @param withdrawn whether a correction took the trigger back
 */
public record MeetingFact(
        UUID meetingId,
        String childRef,
        String responsibleLa,
        Instant requiredAt,
        Instant dueAt,
        @Nullable Instant heldAt,
        boolean withdrawn) {}
