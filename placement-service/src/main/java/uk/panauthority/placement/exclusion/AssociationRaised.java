package uk.panauthority.placement.exclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of casework's event of that name, as far as it matters here.
 *
 * @param childRefs both children
 * @param strength code of casework
 * @param expiresOn the last day on which it holds; null for no end
 */
public record AssociationRaised(
        UUID pairId,
        List<String> childRefs,
        String strength,
        @Nullable LocalDate expiresOn) {}
