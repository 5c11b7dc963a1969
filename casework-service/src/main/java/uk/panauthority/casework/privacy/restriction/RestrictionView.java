package uk.panauthority.casework.privacy.restriction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/** A restriction as the privacy officers of the child's authority see it. */
public record RestrictionView(
        UUID id,
        RestrictionState state,
        long version,
        List<String> actions,
        String childRef,
        RestrictionGround ground,
        List<GrantView> grants,
        Instant setAt,
        String setBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy)
        implements Versioned {

    /** One person who may see the records. */
    public record GrantView(String organisation, String username, Instant givenAt, String givenBy) {}
}
