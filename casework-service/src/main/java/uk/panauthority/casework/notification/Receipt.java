package uk.panauthority.casework.notification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our first answer to a message; a repeat gets the same bytes. It names nobody.
 *
 * @param version the message's own version
 * @param acknowledgeBy when a named person must have acknowledged it; absent when nobody has to
 */
@JsonPropertyOrder({
    "id",
    "state",
    "force",
    "reference",
    "type",
    "version",
    "receivedAt",
    "episodeId",
    "acknowledgeBy",
    "acknowledgedAt",
    "warnings"
})
public record Receipt(
        UUID id,
        NotificationState state,
        String force,
        String reference,
        MessageType type,
        int version,
        Instant receivedAt,
        @Nullable UUID episodeId,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        List<MessageWarning> warnings) {}
