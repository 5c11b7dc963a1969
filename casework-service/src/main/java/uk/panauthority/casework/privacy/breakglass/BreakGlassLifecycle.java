package uk.panauthority.casework.privacy.breakglass;

import static uk.panauthority.casework.privacy.breakglass.BreakGlassAction.EXPIRE;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassAction.REVIEW;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassParty.RESPONSIBLE;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassState.EXPIRED;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassState.OPEN;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassState.REVIEWED_CONCERN;
import static uk.panauthority.casework.privacy.breakglass.BreakGlassState.REVIEWED_OK;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of an emergency read. Only the child's own authority reviews; that it is another person is a rule besides. */
public final class BreakGlassLifecycle {

    private static final String OFFICER = "PRIVACY_OFFICER";

    public static final Lifecycle<BreakGlassState, BreakGlassAction, BreakGlassParty> TABLE =
            Lifecycle.<BreakGlassState, BreakGlassAction, BreakGlassParty>of("BreakGlass", OPEN)
                    .automatic(OPEN, EXPIRE, EXPIRED, "its minutes are over")
                    .move(EXPIRED, REVIEW, REVIEWED_OK, by(RESPONSIBLE, OFFICER))
                    .move(EXPIRED, REVIEW, REVIEWED_CONCERN, by(RESPONSIBLE, OFFICER))
                    .build();

    private BreakGlassLifecycle() {}
}
