package uk.panauthority.casework.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * An erasure as the privacy officers of the child's authority see it.
 *
 * @param dueOn from when the record need not be kept; absent where time plays no part
 */
public record ErasureView(
        UUID id,
        ErasureState state,
        long version,
        List<String> actions,
        String childRef,
        ErasureGround ground,
        String rule,
        @Nullable LocalDate dueOn,
        Instant openedAt,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy)
        implements Versioned {

    /** What remains of one record. */
    public record Tombstone(String id, String type, LocalDate date, String rule) {}
}
