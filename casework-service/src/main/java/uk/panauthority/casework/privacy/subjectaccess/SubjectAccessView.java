package uk.panauthority.casework.privacy.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A request as the officers of the child's authority see it.
 *
 * @param dueOn one month after it was asked for
 */
public record SubjectAccessView(
        UUID id,
        SubjectAccessState state,
        long version,
        List<String> actions,
        String childRef,
        Requester requester,
        LocalDate askedOn,
        LocalDate dueOn,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy)
        implements Versioned {}
