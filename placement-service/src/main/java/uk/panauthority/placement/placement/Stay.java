package uk.panauthority.placement.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement that has begun, as the statutory return needs it. For other features of this service.
 *
 * @param endedOn the day on which the child left; null while the child lives there
 * @param endReason a code of the return for why; given with the day and only then
 * @param codes the earliest first; empty while none have been entered
 */
public record Stay(
        UUID placementId,
        String childRef,
        String responsibleLa,
        UUID homeId,
        String hostLa,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<StatutoryCodes> codes) {

    public Stay {
        codes = List.copyOf(codes);
    }
}
