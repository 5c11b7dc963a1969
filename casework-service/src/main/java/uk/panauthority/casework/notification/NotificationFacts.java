package uk.panauthority.casework.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;

/**
 * What other features may know of a police message: ids, codes and times; nothing of its content.
 *
 * @param risk the level by which the time for the acknowledgement was set
 * @param episodeId the episode that it is part of, or null
 * @param acknowledgeBy null when nobody has to acknowledge it
 * @param acknowledgedAt null while nobody has
 * @param told the authorities that were told, one of which acknowledges
 */
public record NotificationFacts(
        UUID notificationId,
        NotificationState state,
        String force,
        MessageType type,
        RiskLevel risk,
        @Nullable UUID episodeId,
        Instant receivedAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        List<String> told) {

    public NotificationFacts {
        told = List.copyOf(told);
    }
}
