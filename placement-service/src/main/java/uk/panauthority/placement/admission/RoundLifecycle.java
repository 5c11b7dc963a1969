package uk.panauthority.placement.admission;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.admission.AdmissionParty.LEAD;
import static uk.panauthority.placement.admission.RoundState.CANCELLED;
import static uk.panauthority.placement.admission.RoundState.DECIDED;
import static uk.panauthority.placement.admission.RoundState.EVALUATING;
import static uk.panauthority.placement.admission.RoundState.OPEN;
import static uk.panauthority.placement.admission.RoundState.PLANNED;
import static uk.panauthority.placement.party.Roles.LEAD_ADMIN;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How a round of entry may move. */
public final class RoundLifecycle {

    public static final Lifecycle<RoundState, RoundAction, AdmissionParty> TABLE =
            Lifecycle.<RoundState, RoundAction, AdmissionParty>of("EntryRound", PLANNED)
                    .automatic(PLANNED, RoundAction.OPEN, OPEN, "the opening day")
                    .automatic(OPEN, RoundAction.CLOSE, EVALUATING, "the day after the closing day")
                    .move(EVALUATING, RoundAction.DECIDE, DECIDED, by(LEAD, LEAD_ADMIN))
                    .move(PLANNED, RoundAction.CANCEL, CANCELLED, by(LEAD, LEAD_ADMIN))
                    .build();

    private RoundLifecycle() {}
}
