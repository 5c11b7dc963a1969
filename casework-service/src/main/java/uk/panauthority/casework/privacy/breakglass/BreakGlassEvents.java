package uk.panauthority.casework.privacy.breakglass;

import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of emergency reads; never the reason. */
public sealed interface BreakGlassEvents extends DomainEvent {

    /** Somebody reads a child's records outside the normal relation from now on. */
    record BreakGlassOpened(
            UUID breakGlassId,
            String childRef,
            String responsibleLa,
            String organisation,
            Instant openedAt,
            Instant expiresAt)
            implements BreakGlassEvents {

        @Override
        public String subject() {
            return breakGlassId.toString();
        }
    }
}
