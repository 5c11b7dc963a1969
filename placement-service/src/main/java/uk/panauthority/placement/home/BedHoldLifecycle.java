package uk.panauthority.placement.home;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.home.BedHoldState.EXPIRED;
import static uk.panauthority.placement.home.BedHoldState.LIVE;
import static uk.panauthority.placement.home.BedHoldState.RELEASED;
import static uk.panauthority.placement.home.BedHoldState.USED;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Roles;

/** How a hold may move. Its expiry follows from its time and is never stored. */
public final class BedHoldLifecycle {

    private static final May<BedHoldParty> OFFICER = by(BedHoldParty.HOLDER, Roles.PLACEMENT_OFFICER);

    public static final Lifecycle<BedHoldState, BedHoldAction, BedHoldParty> TABLE =
            Lifecycle.<BedHoldState, BedHoldAction, BedHoldParty>of("BedHold", LIVE)
                    .move(LIVE, BedHoldAction.USE, USED, OFFICER)
                    .move(LIVE, BedHoldAction.RELEASE, RELEASED, OFFICER)
                    .automatic(LIVE, BedHoldAction.EXPIRE, EXPIRED, "its time has run out")
                    .build();

    private BedHoldLifecycle() {}
}
