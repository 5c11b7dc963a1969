package uk.panauthority.placement.agreement;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a review may move: an event opens it, the social worker closes it and says what changed. */
public final class ReviewLifecycle {

    public static final Lifecycle<ReviewState, ReviewAction, Party> TABLE =
            Lifecycle.<ReviewState, ReviewAction, Party>of("IpaReview", ReviewState.OPEN)
                    .move(
                            ReviewState.OPEN,
                            ReviewAction.CLOSE_REVIEW,
                            ReviewState.CLOSED,
                            by(Party.RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .build();

    private ReviewLifecycle() {}
}
