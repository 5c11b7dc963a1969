package uk.panauthority.placement.home;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.home.VoidState.ACTIVE;
import static uk.panauthority.placement.home.VoidState.CANCELLED;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Roles;

/** How a void may move. */
public final class VoidLifecycle {

    public static final Lifecycle<VoidState, VoidAction, VoidRole> TABLE =
            Lifecycle.<VoidState, VoidAction, VoidRole>of("VoidPeriod", ACTIVE)
                    .move(ACTIVE, VoidAction.REVISE, ACTIVE, by(VoidRole.PROVIDER, Roles.PROVIDER_USER))
                    .move(ACTIVE, VoidAction.ATTRIBUTE, ACTIVE, by(VoidRole.KEEPER, Roles.COMMISSIONING_OFFICER))
                    .move(ACTIVE, VoidAction.CANCEL, CANCELLED, by(VoidRole.PROVIDER, Roles.PROVIDER_USER))
                    .build();

    private VoidLifecycle() {}
}
