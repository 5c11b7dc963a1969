package uk.panauthority.casework.trigger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a crossing: ids, codes and times.
 *
 * @param authority whose rule was crossed, and who must act
 * @param childRef null where the absences of a home are counted
 * @param homeId null where those of a child are
 * @param withdrawnAt when a correction removed the crossing; null while it stands
 */
public record TriggerFacts(
        UUID triggerId,
        TriggerState state,
        String ruleCode,
        TriggerScope scope,
        TriggerAction action,
        String authority,
        @Nullable String childRef,
        @Nullable UUID homeId,
        List<UUID> episodeIds,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant withdrawnAt) {

    public TriggerFacts {
        episodeIds = List.copyOf(episodeIds);
    }
}
