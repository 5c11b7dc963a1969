package uk.panauthority.casework.privacy.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/** A legal hold as the privacy officers of the child's authority see it. */
public record LegalHoldView(
        UUID id,
        String state,
        long version,
        List<String> actions,
        String childRef,
        String reason,
        Instant setAt,
        String setBy,
        @Nullable String liftReason,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy)
        implements Versioned {

    /** Words about a case must not reach a log by accident. */
    @Override
    public String toString() {
        return "LegalHoldView[" + id + "]";
    }
}
