package uk.panauthority.casework.task;

import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of tasks: ids, codes and times; no person. */
public sealed interface TaskEvents extends DomainEvent {

    UUID taskId();

    @Override
    default String subject() {
        return taskId().toString();
    }

    /**
     * A task went up a rung of its ladder.
     *
     * @param toldCode as what somebody was told
     */
    record TaskEscalated(
            UUID taskId,
            UUID escalationId,
            TaskQueue queue,
            String subjectType,
            String subjectId,
            String ruleCode,
            Rung rungCode,
            String organisation,
            Told toldCode,
            Instant dueAt,
            Instant toldAt)
            implements TaskEvents {}

    /** Somebody who was told has opened it. */
    record EscalationOpened(UUID taskId, UUID escalationId, Rung rungCode, String organisation, Instant openedAt)
            implements TaskEvents {}

    /** Another person works on it; a handover note says what they need to know. */
    record TaskHandedOver(
            UUID taskId,
            TaskQueue queue,
            String organisation,
            String subjectType,
            String subjectId,
            Instant handedOverAt)
            implements TaskEvents {}
}
