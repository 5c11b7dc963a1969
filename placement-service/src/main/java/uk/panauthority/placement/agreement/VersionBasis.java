package uk.panauthority.placement.agreement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a version after the first.
 *
 * @param awardId the award of the call-off process that a change of needs or price rests on
 */
public record VersionBasis(
        List<IpaChange> changes, String reason, @Nullable UUID awardId) {

    boolean needsAward() {
        return changes.stream().anyMatch(IpaChange::needsAward);
    }
}
