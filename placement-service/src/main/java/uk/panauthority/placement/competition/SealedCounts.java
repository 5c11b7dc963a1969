package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.timer.TimedWork;

/**
 * Tells of answers to sealed competitions: as a count, by the clock. Told in the transaction of the answer, the acting
 * organisation and the correlation of the message would say who it was.
 */
@ApplicationScoped
class SealedCounts implements TimedWork {

    private final CompetitionRepository repository;
    private final Outbox outbox;

    SealedCounts(CompetitionRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "sealed-counts";
    }

    @Override
    public int run(Instant now, int limit) {
        List<Object[]> untold = repository.untold(limit);
        for (Object[] row : untold) {
            UUID id = (UUID) row[0];
            int offers = ((Number) row[1]).intValue();
            int noOffers = ((Number) row[2]).intValue();
            tell(id, offers, ((Number) row[3]).intValue());
            if (noOffers != ((Number) row[4]).intValue()) {
                outbox.publish(new CompetitionEvents.NoOfferRecorded(id, noOffers));
            }
            repository.told(id, offers, noOffers);
        }
        return untold.size();
    }

    private void tell(UUID id, int offers, int before) {
        if (offers > before) {
            outbox.publish(new CompetitionEvents.OfferSubmitted(id, offers, null, null));
        } else if (offers < before) {
            outbox.publish(new CompetitionEvents.OfferWithdrawn(id, offers));
        }
    }
}
