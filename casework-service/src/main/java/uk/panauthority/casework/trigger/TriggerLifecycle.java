package uk.panauthority.casework.trigger;

import static uk.panauthority.casework.trigger.TriggerParty.OWNER;
import static uk.panauthority.casework.trigger.TriggerState.ACTED_ON;
import static uk.panauthority.casework.trigger.TriggerState.RAISED;
import static uk.panauthority.casework.trigger.TriggerState.WITHDRAWN;
import static uk.panauthority.casework.trigger.TriggerStep.ACT;
import static uk.panauthority.casework.trigger.TriggerStep.RECUR;
import static uk.panauthority.casework.trigger.TriggerStep.REINSTATE;
import static uk.panauthority.casework.trigger.TriggerStep.WITHDRAW;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/**
 * The table of a crossing. People act on it; only facts about absences withdraw it, bring it back, or make it wait again
 * because one more absence belongs to it.
 */
public final class TriggerLifecycle {

    public static final Lifecycle<TriggerState, TriggerStep, TriggerParty> TABLE =
            Lifecycle.<TriggerState, TriggerStep, TriggerParty>of("Trigger", RAISED)
                    .move(RAISED, ACT, ACTED_ON, by(OWNER, "TEAM_MANAGER", "INTERVIEW_COORDINATOR"))
                    .automatic(RAISED, ACT, ACTED_ON, "the strategy meeting was held or found not needed")
                    .automatic(ACTED_ON, RECUR, RAISED, "a later absence belongs to the same crossing")
                    .automatic(RAISED, WITHDRAW, WITHDRAWN, "a correction removes the crossing")
                    .automatic(ACTED_ON, WITHDRAW, WITHDRAWN, "a correction removes the crossing")
                    .automatic(WITHDRAWN, REINSTATE, RAISED, "a correction brings the crossing back")
                    .build();

    private TriggerLifecycle() {}
}
