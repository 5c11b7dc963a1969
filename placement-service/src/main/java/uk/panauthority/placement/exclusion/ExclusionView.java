package uk.panauthority.placement.exclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * An exclusion as staff of the responsible authority see it.
 *
 * @param caseworkAreaId the area as casework names it; absent for one that staff raised
 * @param place absent until somebody has said where an area of casework lies
 */
public record ExclusionView(
        UUID id,
        ExclusionState state,
        long version,
        List<String> actions,
        String childRef,
        String source,
        @Nullable UUID caseworkAreaId,
        @Nullable String reason,
        @Nullable ExcludedPlace place,
        LocalDate expiresOn,
        String raisedBy,
        Instant raisedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closingReason)
        implements Versioned {

    static ExclusionView of(LocationExclusion exclusion, Caller caller, LocalDate today) {
        return new ExclusionView(
                exclusion.id(),
                exclusion.stateOn(today),
                exclusion.version(),
                exclusion.actionsFor(caller, today),
                exclusion.childRef(),
                exclusion.source(),
                exclusion.caseworkArea(),
                exclusion.reason(),
                exclusion.place(),
                exclusion.expiresOn(),
                exclusion.raisedBy(),
                exclusion.raisedAt(),
                exclusion.closedBy(),
                exclusion.closedAt(),
                exclusion.closingReason());
    }
}
