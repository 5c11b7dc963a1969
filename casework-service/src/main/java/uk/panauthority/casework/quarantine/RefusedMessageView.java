package uk.panauthority.casework.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a refused body without opening it.
 *
 * @param reason code of the problem that its sender was answered with
 * @param notificationId the message under whose key it came; only for a conflict
 * @param bodyHash SHA-256 of the bytes, in hexadecimal
 */
public record RefusedMessageView(
        UUID id,
        String reason,
        @Nullable UUID notificationId,
        Instant receivedAt,
        String receivedFrom,
        int sizeBytes,
        String bodyHash) {}
