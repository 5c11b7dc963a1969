package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * An episode as the force, the responsible and the host authority see it.
 *
 * @param references the forces' references of their reports
 * @param start absent while it is awaited
 * @param end absent while the child is away
 * @param riskHistory every judgement, oldest first
 * @param interviewId the return interview that covers this episode
 */
public record EpisodeView(
        UUID id,
        EpisodeState state,
        long version,
        List<String> actions,
        String childRef,
        @Nullable UUID placementId,
        @Nullable UUID homeId,
        String responsibleLa,
        String hostLa,
        String force,
        List<String> references,
        @Nullable Moment start,
        @Nullable Moment end,
        List<Segment> segments,
        RiskLevel riskLevel,
        List<RiskEntry> riskHistory,
        Duty duty,
        @Nullable UUID interviewId)
        implements Versioned {

    /** When something happened, and when the platform learnt of it. */
    public record Moment(Instant occurredAt, @Nullable Instant recordedAt) {

        static @Nullable Moment of(@Nullable Instant occurredAt, @Nullable Instant recordedAt) {
            return occurredAt == null ? null : new Moment(occurredAt, recordedAt);
        }
    }

    /** Who must see that the return interview is offered and delivered. */
    public record Duty(UUID dutyId, int dutyVersion, String deliverer, String deliveringLa, String state) {}
}
