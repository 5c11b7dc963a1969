package uk.panauthority.placement.papers;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a time for a paper may move. That the side which named it does not accept it is the record's rule. */
public final class AgreedTimeLifecycle {

    public static final Lifecycle<AgreedTimeState, AgreedTimeAction, Party> TABLE =
            Lifecycle.<AgreedTimeState, AgreedTimeAction, Party>of("AgreedTime", AgreedTimeState.PROPOSED)
                    .move(
                            AgreedTimeState.PROPOSED,
                            AgreedTimeAction.ACCEPT_TIME,
                            AgreedTimeState.AGREED,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER),
                            by(Party.PROVIDER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY))
                    .automatic(
                            AgreedTimeState.PROPOSED,
                            AgreedTimeAction.SUPERSEDE,
                            AgreedTimeState.SUPERSEDED,
                            "another time was named")
                    .automatic(
                            AgreedTimeState.AGREED,
                            AgreedTimeAction.SUPERSEDE,
                            AgreedTimeState.SUPERSEDED,
                            "a later agreement")
                    .build();

    private AgreedTimeLifecycle() {}
}
