package uk.panauthority.casework.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a message, without the picture.
 *
 * @param sizeBytes of what is shown
 * @param metadataRemoved something was taken out; the original stays sealed
 * @param sentHash SHA-256 of what was sent, in hexadecimal
 */
public record AttachmentView(
        UUID id,
        UUID notificationId,
        String force,
        String mediaType,
        int sizeBytes,
        boolean metadataRemoved,
        Instant receivedAt,
        String receivedFrom,
        String sentHash) {}
