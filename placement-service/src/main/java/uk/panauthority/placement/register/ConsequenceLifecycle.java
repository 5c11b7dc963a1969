package uk.panauthority.placement.register;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a consequence may move. */
public final class ConsequenceLifecycle {

    public static final Lifecycle<ConsequenceState, ConsequenceAction, Party> TABLE =
            Lifecycle.<ConsequenceState, ConsequenceAction, Party>of("Consequence", ConsequenceState.OPEN)
                    .move(
                            ConsequenceState.OPEN,
                            ConsequenceAction.CLOSE,
                            ConsequenceState.CLOSED,
                            by(
                                    Party.RESPONSIBLE,
                                    Roles.SOCIAL_WORKER,
                                    Roles.TEAM_MANAGER,
                                    Roles.PLACEMENT_OFFICER,
                                    Roles.COMMISSIONING_OFFICER))
                    .build();

    private ConsequenceLifecycle() {}
}
