package uk.panauthority.placement.award;

import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of direct awards. */
public sealed interface AwardEvents extends DomainEvent {

    /** A second person has approved a direct award; an order may follow. */
    record DirectAwardApproved(UUID awardId, String reasonCode, String providerId, LocalDate reviewOn)
            implements AwardEvents {

        @Override
        public String subject() {
            return awardId.toString();
        }
    }
}
