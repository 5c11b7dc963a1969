package uk.panauthority.common.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event that waits in the outbox. */
record OutboxRow(
        long sequence,
        UUID eventId,
        String type,
        String subject,
        String payload,
        @Nullable String authority,
        String correlationId,
        Instant occurredAt,
        Instant recordedAt) {}
