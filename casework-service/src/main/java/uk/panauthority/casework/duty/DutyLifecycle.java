package uk.panauthority.casework.duty;

import static uk.panauthority.casework.duty.DutyAction.AGREE;
import static uk.panauthority.casework.duty.DutyAction.CLOCK_STARTS;
import static uk.panauthority.casework.duty.DutyAction.PROPOSE;
import static uk.panauthority.casework.duty.DutyAction.SUPERSEDE;
import static uk.panauthority.casework.duty.DutyAction.TAKE_OVER;
import static uk.panauthority.casework.duty.DutyParty.HOST;
import static uk.panauthority.casework.duty.DutyParty.RESPONSIBLE;
import static uk.panauthority.casework.duty.DutyState.AGREED;
import static uk.panauthority.casework.duty.DutyState.PROPOSED;
import static uk.panauthority.casework.duty.DutyState.STANDING_DEFAULT;
import static uk.panauthority.casework.duty.DutyState.SUPERSEDED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/**
 * The table of one version of a duty. The first authority to agree leaves it as it is, the second makes it agreed; a
 * proposal for an agreed duty is the next version, and the agreed one stays in force until that is agreed too. When another
 * authority takes over the child's care, the next version is the standing default from that day, to be agreed anew.
 */
public final class DutyLifecycle {

    private static final String MANAGER = "TEAM_MANAGER";
    private static final String LATER = "a later version takes its place";

    public static final Lifecycle<DutyState, DutyAction, DutyParty> TABLE =
            Lifecycle.<DutyState, DutyAction, DutyParty>of("InterviewDuty", PROPOSED)
                    .move(PROPOSED, AGREE, PROPOSED, by(RESPONSIBLE, MANAGER), by(HOST, MANAGER))
                    .move(PROPOSED, AGREE, AGREED, by(RESPONSIBLE, MANAGER), by(HOST, MANAGER))
                    .move(STANDING_DEFAULT, AGREE, STANDING_DEFAULT, by(RESPONSIBLE, MANAGER), by(HOST, MANAGER))
                    .move(STANDING_DEFAULT, AGREE, AGREED, by(RESPONSIBLE, MANAGER), by(HOST, MANAGER))
                    .move(PROPOSED, PROPOSE, PROPOSED, by(RESPONSIBLE, MANAGER))
                    .move(STANDING_DEFAULT, PROPOSE, PROPOSED, by(RESPONSIBLE, MANAGER))
                    .move(AGREED, PROPOSE, PROPOSED, by(RESPONSIBLE, MANAGER))
                    .move(PROPOSED, TAKE_OVER, STANDING_DEFAULT, by(RESPONSIBLE, MANAGER))
                    .move(STANDING_DEFAULT, TAKE_OVER, STANDING_DEFAULT, by(RESPONSIBLE, MANAGER))
                    .move(AGREED, TAKE_OVER, STANDING_DEFAULT, by(RESPONSIBLE, MANAGER))
                    .automatic(PROPOSED, CLOCK_STARTS, STANDING_DEFAULT, "a clock starts before both have agreed")
                    .automatic(PROPOSED, SUPERSEDE, SUPERSEDED, LATER)
                    .automatic(STANDING_DEFAULT, SUPERSEDE, SUPERSEDED, LATER)
                    .automatic(AGREED, SUPERSEDE, SUPERSEDED, LATER)
                    .build();

    private DutyLifecycle() {}
}
