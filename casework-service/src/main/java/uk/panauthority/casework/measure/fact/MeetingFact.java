package uk.panauthority.casework.measure.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.strategy.MeetingState;
import uk.panauthority.casework.strategy.StrategyMeetingFacts;

/**
 * What measures need of a strategy meeting that a trigger asked for.
 *
 * @param heldAt null while it was not held
 * @param notNeeded whether a manager decided that none was needed
 * @param withdrawn whether a correction took the trigger back
 */
public record MeetingFact(
        UUID meetingId,
        String childRef,
        String responsibleLa,
        Instant requiredAt,
        Instant dueAt,
        @Nullable Instant heldAt,
        boolean notNeeded,
        boolean withdrawn) {

    static MeetingFact of(StrategyMeetingFacts meeting) {
        return new MeetingFact(
                meeting.meetingId(),
                meeting.childRef(),
                meeting.responsibleLa(),
                meeting.requiredAt(),
                meeting.dueAt(),
                meeting.heldAt(),
                meeting.state() == MeetingState.NOT_NEEDED,
                meeting.triggerWithdrawnAt() != null);
    }
}
