package uk.panauthority.placement.exclusion;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.exclusion.ExclusionAction.EXPIRE;
import static uk.panauthority.placement.exclusion.ExclusionAction.LIFT;
import static uk.panauthority.placement.exclusion.ExclusionAction.LOCATE;
import static uk.panauthority.placement.exclusion.ExclusionState.EXPIRED;
import static uk.panauthority.placement.exclusion.ExclusionState.LIFTED;
import static uk.panauthority.placement.exclusion.ExclusionState.LIVE;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How an exclusion may move. One of casework ends by its event too. */
public final class ExclusionLifecycle {

    public static final Lifecycle<ExclusionState, ExclusionAction, Party> TABLE =
            Lifecycle.<ExclusionState, ExclusionAction, Party>of("LocationExclusion", LIVE)
                    .move(LIVE, LOCATE, LIVE, by(Party.RESPONSIBLE, Roles.SOCIAL_WORKER, Roles.PLACEMENT_OFFICER))
                    .move(LIVE, LIFT, LIFTED, by(Party.RESPONSIBLE, Roles.TEAM_MANAGER))
                    .automatic(LIVE, LIFT, LIFTED, "casework says that it holds no more")
                    .automatic(LIVE, EXPIRE, EXPIRED, "its last day is past")
                    .build();

    private ExclusionLifecycle() {}
}
