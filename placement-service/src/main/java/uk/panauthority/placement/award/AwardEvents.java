package uk.panauthority.placement.award;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of direct awards. */
public sealed interface AwardEvents extends DomainEvent {

    UUID awardId();

    @Override
    default String subject() {
        return awardId().toString();
    }

    /** A second person has approved a direct award; an order may follow. */
    record DirectAwardApproved(
            UUID awardId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String reasonCode,
            String providerId,
            LocalDate reviewOn)
            implements AwardEvents {}

    /** The day has come to look at a direct award that carries an order: it is retained or opened to competition. */
    record DirectAwardReviewDue(
            UUID awardId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String reasonCode,
            String providerId,
            LocalDate dueOn)
            implements AwardEvents {}
}
