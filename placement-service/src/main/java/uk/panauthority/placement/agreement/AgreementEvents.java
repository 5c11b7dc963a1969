package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of agreements. */
public sealed interface AgreementEvents extends DomainEvent {

    UUID ipaId();

    @Override
    default String subject() {
        return ipaId().toString();
    }

    /**
     * A version has come into force; it is the only one.
     *
     * @param goalIds the outcomes, as goals of casework
     */
    record IpaInForce(UUID ipaId, int version, UUID placementId, List<UUID> goalIds) implements AgreementEvents {}

    /** A version is not in force any more, since another is; told in the transaction of that one. */
    record IpaSuperseded(UUID ipaId, int version, UUID placementId, List<UUID> goalIds) implements AgreementEvents {}

    /**
     * A review of an agreement has been opened.
     *
     * @param version the version that is looked at
     * @param episodeId the missing episode that tipped the balance; earlier and later ones of the review are shown with it;
     *     absent for a regular review
     */
    record IpaReviewDue(
            UUID ipaId,
            int version,
            UUID placementId,
            List<UUID> goalIds,
            UUID reviewId,
            ReviewCause causeCode,
            @Nullable UUID episodeId,
            LocalDate dueOn)
            implements AgreementEvents {}
}
