package uk.panauthority.casework.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A rung as the organisation sees it.
 *
 * @param toldPerson the one person who was told; absent where a role was
 * @param openedAt when the first of those who were told opened it; absent until then
 */
public record EscalationView(
        UUID id,
        long version,
        UUID taskId,
        Rung rung,
        Told told,
        @Nullable String toldPerson,
        TaskQueue queue,
        String subjectType,
        String subjectId,
        String rule,
        Instant dueAt,
        Instant toldAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        List<String> actions)
        implements Versioned {}
