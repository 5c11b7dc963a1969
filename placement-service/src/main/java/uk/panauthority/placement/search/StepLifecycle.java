package uk.panauthority.placement.search;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a rung may move. In which order rungs open is {@link Cascade}'s. */
public final class StepLifecycle {

    public static final Lifecycle<StepState, StepAction, Party> TABLE = Lifecycle.<StepState, StepAction, Party>of(
                    "SearchStep", StepState.PENDING)
            .move(StepState.PENDING, StepAction.OPEN, StepState.OPEN, by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .move(StepState.PENDING, StepAction.SKIP, StepState.SKIPPED, by(Party.RESPONSIBLE, Roles.APPROVER))
            .move(
                    StepState.OPEN,
                    StepAction.EXHAUST,
                    StepState.EXHAUSTED,
                    by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .automatic(StepState.OPEN, StepAction.AWARD, StepState.SUCCEEDED, "a home of it is awarded")
            .build();

    private StepLifecycle() {}
}
