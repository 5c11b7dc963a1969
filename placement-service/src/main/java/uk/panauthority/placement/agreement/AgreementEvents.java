package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of agreements. */
public sealed interface AgreementEvents extends DomainEvent {

    /**
     * A review of an agreement has been opened.
     *
     * @param episodeId the missing episode that tipped the balance; earlier and later ones of the review are shown with it
     */
    record IpaReviewDue(
            UUID ipaId, UUID placementId, UUID reviewId, ReviewCause causeCode, UUID episodeId, LocalDate dueOn)
            implements AgreementEvents {

        @Override
        public String subject() {
            return ipaId.toString();
        }
    }
}
