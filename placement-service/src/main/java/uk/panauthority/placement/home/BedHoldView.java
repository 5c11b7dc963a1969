package uk.panauthority.placement.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A reservation of a bed, as the authority and the provider see it.
 *
 * @param expiresAt from then on the bed is free for others; the rule is the hold's own hours, within the setting's most
 * @param closedAt when it was used or given back
 */
public record BedHoldView(
        UUID id,
        BedHoldState state,
        long version,
        List<String> actions,
        UUID homeId,
        String providerId,
        String authority,
        UUID referralId,
        int bed,
        LocalDate firstNight,
        Instant expiresAt,
        Instant heldAt,
        @Nullable Instant closedAt)
        implements Versioned {}
