package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was made part of an episode, by whom and when; kept when it is undone.
 *
 * @param episodeId the episode that it was before; null for reports that had none because they waited for a person
 * @param reportIds the reports that came with it
 * @param references the references that came with it, so that what arrives under them later goes back with them
 * @param undoneAt null while it holds
 */
public record Merge(
        UUID id,
        @Nullable UUID episodeId,
        List<UUID> reportIds,
        List<SourceReference> references,
        String organisation,
        String mergedBy,
        Instant mergedAt,
        @Nullable Instant undoneAt) {

    public Merge {
        reportIds = List.copyOf(reportIds);
        references = List.copyOf(references);
    }

    boolean holds() {
        return undoneAt == null;
    }

    boolean brought(Report report) {
        return reportIds.contains(report.id()) || references.contains(report.key());
    }

    Merge undone(Instant at) {
        return new Merge(id, episodeId, reportIds, references, organisation, mergedBy, mergedAt, at);
    }
}
