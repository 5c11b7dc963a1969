package uk.panauthority.placement.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.placement.home.HomeConcern;

/**
 * A placement or an order to look at, as the responsible authority sees it.
 *
 * @param day of the closing or the inspection
 * @param role whose part it is to look
 * @param dueOn by the dated rule of the cause, counted from the day on which it was opened
 * @param decision code of what was decided; absent while it is open
 */
public record ConsequenceView(
        UUID id,
        ConsequenceState state,
        long version,
        List<String> actions,
        UUID homeId,
        HomeConcern.Cause cause,
        LocalDate day,
        ConsequenceSubject subject,
        UUID subjectId,
        String responsibleLa,
        String role,
        LocalDate dueOn,
        Instant openedAt,
        @Nullable String decision,
        @Nullable String rationale,
        @Nullable String closedBy,
        @Nullable Instant closedAt)
        implements Versioned {}
