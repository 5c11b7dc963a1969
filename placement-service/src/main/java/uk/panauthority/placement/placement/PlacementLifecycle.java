package uk.panauthority.placement.placement;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a placement may move. The provider tells of arrivals by telephone; the placement officer records them. */
public final class PlacementLifecycle {

    public static final Lifecycle<PlacementState, PlacementAction, Party> TABLE =
            Lifecycle.<PlacementState, PlacementAction, Party>of("Placement", PlacementState.PLANNED)
                    .move(
                            PlacementState.PLANNED,
                            PlacementAction.START,
                            PlacementState.STARTED,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
                    .move(
                            PlacementState.PLANNED,
                            PlacementAction.NOT_ARRIVED,
                            PlacementState.NOT_ARRIVED,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
                    .automatic(
                            PlacementState.PLANNED,
                            PlacementAction.CANCEL,
                            PlacementState.CANCELLED,
                            "the order was declined or cancelled")
                    .move(
                            PlacementState.STARTED,
                            PlacementAction.END,
                            PlacementState.ENDED,
                            by(Party.RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .move(
                            PlacementState.STARTED,
                            PlacementAction.CODE,
                            PlacementState.STARTED,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER, Roles.SOCIAL_WORKER))
                    .move(
                            PlacementState.ENDED,
                            PlacementAction.CODE,
                            PlacementState.ENDED,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER, Roles.SOCIAL_WORKER))
                    .build();

    private PlacementLifecycle() {}
}
