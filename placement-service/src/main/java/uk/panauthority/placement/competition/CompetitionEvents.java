package uk.panauthority.placement.competition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/**
 * What other services learn of competitions. While one is sealed, offers are told by the clock as a count only, so that neither
 * the acting organisation of the message nor its correlation tells who has offered.
 */
public sealed interface CompetitionEvents extends DomainEvent {

    UUID competitionId();

    @Override
    default String subject() {
        return competitionId().toString();
    }

    record CompetitionPublished(
            UUID competitionId, UUID systemId, UUID lotId, String buyerLa, String routeCode, Instant deadline)
            implements CompetitionEvents {}

    /** The time for answers is over. */
    record CompetitionClosed(UUID competitionId, UUID systemId, UUID lotId, int invited, int offers, int noOffers)
            implements CompetitionEvents {}

    record CompetitionAwarded(UUID competitionId, UUID systemId, UUID lotId, UUID offerId, String providerId)
            implements CompetitionEvents {}

    record CompetitionNotAwarded(UUID competitionId, UUID systemId, UUID lotId, int offers)
            implements CompetitionEvents {}

    /** @param offerId absent, like the provider, while the competition is sealed */
    record OfferSubmitted(
            UUID competitionId,
            int count,
            @Nullable UUID offerId,
            @Nullable String providerId) implements CompetitionEvents {}

    /** Fewer offers are in than were told. */
    record OfferWithdrawn(UUID competitionId, int count) implements CompetitionEvents {}

    record NoOfferRecorded(UUID competitionId, int count) implements CompetitionEvents {}
}
