package uk.panauthority.casework.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner sees it.
 *
 * @param rule code of the rule that the due time comes from
 */
public record TaskView(
        UUID id,
        TaskQueue queue,
        String ownerOrganisation,
        String subjectType,
        String subjectId,
        @Nullable String childRef,
        Instant dueAt,
        String rule,
        TaskPriority priority,
        TaskState state,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static TaskView of(WorkTask task) {
        return task.view();
    }
}
