package uk.panauthority.casework.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stood when a list was made.
 *
 * @param claimedBy who worked on it; null when nobody did
 */
record OverdueTask(
        UUID taskId,
        TaskQueue queue,
        String rule,
        Instant dueAt,
        @Nullable String claimedBy) {

    static OverdueTask of(TaskView task) {
        return new OverdueTask(task.id(), task.queue(), task.rule(), task.dueAt(), task.claimedBy());
    }
}
