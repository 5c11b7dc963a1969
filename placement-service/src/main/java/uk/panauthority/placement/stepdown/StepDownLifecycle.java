package uk.panauthority.placement.stepdown;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.party.Party.RESPONSIBLE;
import static uk.panauthority.placement.stepdown.StepDownState.ACCEPTED;
import static uk.panauthority.placement.stepdown.StepDownState.DECLINED;
import static uk.panauthority.placement.stepdown.StepDownState.PLACED;
import static uk.panauthority.placement.stepdown.StepDownState.REFERRED;
import static uk.panauthority.placement.stepdown.StepDownState.SUGGESTED;
import static uk.panauthority.placement.stepdown.StepDownState.SUSTAINED;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a step-down may move. That the child came follows from the placement, and that it lasts from the days. */
public final class StepDownLifecycle {

    public static final Lifecycle<StepDownState, StepDownAction, Party> TABLE =
            Lifecycle.<StepDownState, StepDownAction, Party>of("StepDown", SUGGESTED)
                    .move(SUGGESTED, StepDownAction.ACCEPT, ACCEPTED, by(RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .move(SUGGESTED, StepDownAction.DECLINE, DECLINED, by(RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .move(ACCEPTED, StepDownAction.REFER, REFERRED, by(RESPONSIBLE, Roles.PLACEMENT_OFFICER))
                    .automatic(REFERRED, StepDownAction.PLACE, PLACED, "the child's next placement starts")
                    .automatic(PLACED, StepDownAction.SUSTAIN, SUSTAINED, "the child still lives there after 26 weeks")
                    .build();

    private StepDownLifecycle() {}
}
