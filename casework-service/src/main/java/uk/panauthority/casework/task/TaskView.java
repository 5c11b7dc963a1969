package uk.panauthority.casework.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A task as its owner sees it.
 *
 * @param rule code of the rule that the due time comes from
 * @param sourceFact the fact that the time is counted from
 * @param clock how it stands against its time now; absent when it is closed
 * @param claimedBy who works on it; absent while it waits in the queue
 */
public record TaskView(
        UUID id,
        long version,
        TaskQueue queue,
        String ownerOrganisation,
        String subjectType,
        String subjectId,
        @Nullable String childRef,
        Instant dueAt,
        String rule,
        String sourceFact,
        @Nullable TaskClock clock,
        TaskPriority priority,
        TaskState state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        List<Handover> handovers,
        List<String> actions)
        implements Versioned {}
