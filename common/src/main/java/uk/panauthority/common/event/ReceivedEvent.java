package uk.panauthority.common.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a received event besides its payload.
 *
 * @param id the same at each redelivery
 * @param source the service that published it, for example {@code /casework-service}
 * @param type with version
 * @param subject id of the aggregate that it is about
 * @param authority the organisation that acted, or null when the publisher acted for none
 * @param correlationId follows one piece of work through all services
 * @param occurredAt when the fact occurred
 * @param recordedAt when the publisher learnt of it
 */
public record ReceivedEvent(
        UUID id,
        String source,
        String type,
        String subject,
        @Nullable String authority,
        @Nullable String correlationId,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt) {}
