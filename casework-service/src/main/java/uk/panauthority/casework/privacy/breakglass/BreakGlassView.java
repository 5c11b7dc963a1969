package uk.panauthority.casework.privacy.breakglass;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * An emergency read, as the person who opened it and the privacy officers see it.
 *
 * @param reason why it was needed, in the opener's words
 * @param reviewBy by when another person must have reviewed it
 */
public record BreakGlassView(
        UUID id,
        BreakGlassState state,
        long version,
        List<String> actions,
        String childRef,
        String responsibleLa,
        String organisation,
        String openedBy,
        String reason,
        Instant openedAt,
        Instant expiresAt,
        Instant reviewBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable String reviewNote)
        implements Versioned {

    /** Words about a child must not reach a log by accident. */
    @Override
    public String toString() {
        return "BreakGlassView[" + id + "]";
    }
}
