package uk.panauthority.casework.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A crossing as one authority sees it.
 *
 * @param ruleId the authority's own rule; absent for a default of the product
 * @param ruleSource the authority's reason for its rule, or the source of the default
 * @param episodeCount how many absences made it, whether or not the caller may know of them
 * @param episodes those that concern the caller's authority
 * @param dueAt the rule's due time, counted from {@code raisedAt}
 * @param withdrawnAt when a correction removed the crossing
 */
public record TriggerView(
        UUID id,
        TriggerState state,
        long version,
        String ruleCode,
        @Nullable UUID ruleId,
        String ruleSource,
        TriggerScope scope,
        TriggerAction action,
        String authority,
        @Nullable String childRef,
        @Nullable UUID homeId,
        int episodeCount,
        List<Part> episodes,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant actedAt,
        @Nullable String actedBy,
        @Nullable String note,
        @Nullable Instant withdrawnAt,
        List<String> actions)
        implements Versioned {

    /**
     * An absence that had a part in it.
     *
     * @param childRef the child, where it is one of the caller's authority; another authority's child is not named
     */
    public record Part(UUID episodeId, @Nullable String childRef, LocalDate startDay) {

        static Part of(TriggeringEpisode episode, String organisation) {
            boolean own = episode.responsibleLa().equals(organisation);
            return new Part(episode.episodeId(), own ? episode.childRef() : null, episode.startDay());
        }
    }
}
