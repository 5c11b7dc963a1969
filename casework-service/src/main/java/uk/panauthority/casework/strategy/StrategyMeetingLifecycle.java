package uk.panauthority.casework.strategy;

import static uk.panauthority.casework.strategy.MeetingAction.ARRANGE;
import static uk.panauthority.casework.strategy.MeetingAction.HOLD;
import static uk.panauthority.casework.strategy.MeetingParty.RESPONSIBLE;
import static uk.panauthority.casework.strategy.MeetingState.ARRANGED;
import static uk.panauthority.casework.strategy.MeetingState.HELD;
import static uk.panauthority.casework.strategy.MeetingState.NOT_NEEDED;
import static uk.panauthority.casework.strategy.MeetingState.REQUIRED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of a strategy meeting. An arranged one may be arranged anew for another time. */
public final class StrategyMeetingLifecycle {

    private static final String MANAGER = "TEAM_MANAGER";
    private static final String WORKER = "SOCIAL_WORKER";

    public static final Lifecycle<MeetingState, MeetingAction, MeetingParty> TABLE =
            Lifecycle.<MeetingState, MeetingAction, MeetingParty>of("StrategyMeeting", REQUIRED)
                    .move(REQUIRED, ARRANGE, ARRANGED, by(RESPONSIBLE, MANAGER, WORKER, "DUTY_WORKER"))
                    .move(ARRANGED, ARRANGE, ARRANGED, by(RESPONSIBLE, MANAGER, WORKER, "DUTY_WORKER"))
                    .move(ARRANGED, HOLD, HELD, by(RESPONSIBLE, MANAGER, WORKER))
                    .move(REQUIRED, MeetingAction.NOT_NEEDED, NOT_NEEDED, by(RESPONSIBLE, MANAGER))
                    .build();

    private StrategyMeetingLifecycle() {}
}
