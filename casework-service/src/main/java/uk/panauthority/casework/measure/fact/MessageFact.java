package uk.panauthority.casework.measure.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.notification.NotificationFacts;
import uk.panauthority.casework.notification.NotificationState;

/**
 * What measures need of a police message that somebody had to acknowledge.
 *
 * @param acknowledgedAt null while nobody has
 */
public record MessageFact(
        UUID notificationId,
        NotificationState state,
        String force,
        RiskLevel risk,
        Instant receivedAt,
        Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        List<String> told) {

    public MessageFact {
        told = List.copyOf(told);
    }

    static MessageFact of(NotificationFacts message, Instant acknowledgeBy) {
        return new MessageFact(
                message.notificationId(),
                message.state(),
                message.force(),
                message.risk(),
                message.receivedAt(),
                acknowledgeBy,
                message.acknowledgedAt(),
                message.told());
    }
}
