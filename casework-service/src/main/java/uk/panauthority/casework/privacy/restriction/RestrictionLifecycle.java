package uk.panauthority.casework.privacy.restriction;

import static uk.panauthority.casework.privacy.restriction.RestrictionAction.GRANT;
import static uk.panauthority.casework.privacy.restriction.RestrictionAction.LIFT;
import static uk.panauthority.casework.privacy.restriction.RestrictionAction.WITHDRAW;
import static uk.panauthority.casework.privacy.restriction.RestrictionParty.RESPONSIBLE;
import static uk.panauthority.casework.privacy.restriction.RestrictionState.IN_FORCE;
import static uk.panauthority.casework.privacy.restriction.RestrictionState.LIFTED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of a restriction. */
public final class RestrictionLifecycle {

    private static final String OFFICER = "PRIVACY_OFFICER";

    public static final Lifecycle<RestrictionState, RestrictionAction, RestrictionParty> TABLE =
            Lifecycle.<RestrictionState, RestrictionAction, RestrictionParty>of("Restriction", IN_FORCE)
                    .move(IN_FORCE, GRANT, IN_FORCE, by(RESPONSIBLE, OFFICER))
                    .move(IN_FORCE, WITHDRAW, IN_FORCE, by(RESPONSIBLE, OFFICER))
                    .move(IN_FORCE, LIFT, LIFTED, by(RESPONSIBLE, OFFICER))
                    .build();

    private RestrictionLifecycle() {}
}
