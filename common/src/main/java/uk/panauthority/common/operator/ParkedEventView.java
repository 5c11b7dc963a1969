package uk.panauthority.common.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.ParkedEvents;

/**
 * A received event as an operator sees it: without its payload.
 *
 * @param subject null when the event could not be read; it then holds nothing back
 * @param reason code of the last failure
 * @param actions what the operator may do with it
 */
public record ParkedEventView(
        UUID id,
        String source,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String authority,
        String state,
        int attempts,
        @Nullable String reason,
        Instant receivedAt,
        List<String> actions) {

    static ParkedEventView of(ParkedEvents.Parked event) {
        return new ParkedEventView(
                event.eventId(),
                event.source(),
                event.type(),
                event.subject(),
                event.authority(),
                event.state(),
                event.attempts(),
                event.fault(),
                event.receivedAt(),
                event.state().equals("PARKED") ? List.of("replay", "discard") : List.of());
    }
}
