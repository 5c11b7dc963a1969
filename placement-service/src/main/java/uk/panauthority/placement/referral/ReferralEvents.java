package uk.panauthority.placement.referral;

import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of referrals: nothing of what they say. */
public sealed interface ReferralEvents extends DomainEvent {

    UUID referralId();

    @Override
    default String subject() {
        return referralId().toString();
    }

    /**
     * The first version is approved.
     *
     * @param version number of the document's version
     * @param neededBy code of the standard
     */
    record ReferralApproved(UUID referralId, int version, String childRef, String neededBy) implements ReferralEvents {}

    /** A later version is approved and takes the place of the one before. */
    record ReferralVersioned(UUID referralId, int version, String childRef, String neededBy)
            implements ReferralEvents {}

    /**
     * Nobody searches any more.
     *
     * @param version 0 when none was approved
     */
    record ReferralClosed(UUID referralId, int version, String childRef, Outcome outcome) implements ReferralEvents {}

    /** How a referral ended. */
    enum Outcome {
        PLACED,
        UNMET,
        WITHDRAWN
    }
}
