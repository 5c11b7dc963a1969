package uk.panauthority.casework.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * What was overdue on the morning of a day.
 *
 * @param toldPerson the senior manager; absent when none was named
 * @param total how many were overdue, whether or not all are listed
 * @param tasks the longest overdue first
 */
public record OverdueListView(
        UUID id,
        long version,
        LocalDate day,
        Told told,
        @Nullable String toldPerson,
        int total,
        List<OverdueTask> tasks,
        Instant madeAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        List<String> actions)
        implements Versioned {}
