package uk.panauthority.placement.home;

import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of homes. */
public sealed interface HomeEvents extends DomainEvent {

    /**
     * A home has been registered; from now on police messages may name its number.
     *
     * @param hostLa the authority in whose area it stands
     */
    record HomeRegistered(UUID homeId, String urn, String providerId, String hostLa) implements HomeEvents {

        @Override
        public String subject() {
            return homeId.toString();
        }
    }
}
