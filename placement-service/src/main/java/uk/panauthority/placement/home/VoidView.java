package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.http.Versioned;

/**
 * Nights on which a bed cannot be used, as every signed-in caller sees them.
 *
 * @param returnedOn the first day whose night can be used again
 * @param attributedTo who answers for it; in a block the provider's are not paid for
 * @param revisions all that was said of it, the first said first
 */
public record VoidView(
        UUID id,
        VoidState state,
        long version,
        List<String> actions,
        UUID homeId,
        String providerId,
        int bed,
        LocalDate firstNight,
        LocalDate returnedOn,
        String cause,
        VoidParty attributedTo,
        List<VoidRevision> revisions)
        implements Versioned {}
