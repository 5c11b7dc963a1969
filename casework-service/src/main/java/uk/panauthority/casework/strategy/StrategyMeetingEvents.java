package uk.panauthority.casework.strategy;

import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of strategy meetings: ids, codes and times; nothing of what was said or decided. */
public sealed interface StrategyMeetingEvents extends DomainEvent {

    UUID meetingId();

    @Override
    default String subject() {
        return meetingId().toString();
    }

    /** A trigger asks for a meeting. */
    record StrategyMeetingRequired(
            UUID meetingId, UUID triggerId, String ruleCode, String childRef, String responsibleLa, Instant dueAt)
            implements StrategyMeetingEvents {}

    /**
     * A meeting was held and has decided.
     *
     * @param inTime whether it was held by its due time
     */
    record StrategyMeetingHeld(
            UUID meetingId,
            UUID triggerId,
            String ruleCode,
            String childRef,
            String responsibleLa,
            Instant heldAt,
            Instant dueAt,
            boolean inTime)
            implements StrategyMeetingEvents {}
}
