package uk.panauthority.casework.trigger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of crossings: ids, codes and times. */
public sealed interface TriggerEvents extends DomainEvent {

    UUID triggerId();

    @Override
    default String subject() {
        return triggerId().toString();
    }

    /**
     * A rule's line was crossed; again, with more episodes, when people must look again.
     *
     * @param authority whose rule it is
     * @param childRef absent where the absences of a home are counted
     * @param homeId absent where those of a child are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TriggerRaised(
            UUID triggerId,
            String ruleCode,
            TriggerScope scope,
            TriggerAction actionCode,
            String authority,
            @Nullable String childRef,
            @Nullable UUID homeId,
            List<UUID> episodeIds,
            Instant raisedAt,
            Instant dueAt)
            implements TriggerEvents {}

    /** A correction has shown that the line was not crossed. */
    record TriggerWithdrawn(UUID triggerId, String ruleCode, String authority, Instant withdrawnAt)
            implements TriggerEvents {}
}
