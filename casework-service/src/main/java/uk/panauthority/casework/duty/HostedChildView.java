package uk.panauthority.casework.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the host's register. These fields and no others (casework reference, section 5); more only on an episode.
 *
 * @param childRef the child's code
 * @param endedOn last day; absent while the child lives there
 * @param contact whom to call when the child is away
 * @param standingInstructions what to do then
 */
public record HostedChildView(
        String childRef,
        UUID homeId,
        String placingLa,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String contact,
        @Nullable String standingInstructions) {}
