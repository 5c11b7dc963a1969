package uk.panauthority.placement.charge;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/**
 * How a price line may move. An approval above the approver's limit leaves it proposed, for the next approver (M8). A price
 * is never edited: the line ends and another begins the same day (M6).
 */
public final class PriceLineLifecycle {

    private static final May<Party> APPROVER = by(Party.RESPONSIBLE, Roles.APPROVER);
    private static final May<Party> OFFICER =
            by(Party.RESPONSIBLE, Roles.COMMISSIONING_OFFICER, Roles.PLACEMENT_OFFICER);

    public static final Lifecycle<PriceLineState, PriceLineAction, Party> TABLE =
            Lifecycle.<PriceLineState, PriceLineAction, Party>of("PriceLine", PriceLineState.PROPOSED)
                    .move(PriceLineState.PROPOSED, PriceLineAction.APPROVE, PriceLineState.PROPOSED, APPROVER)
                    .move(PriceLineState.PROPOSED, PriceLineAction.APPROVE, PriceLineState.APPROVED, APPROVER)
                    .move(PriceLineState.PROPOSED, PriceLineAction.REFUSE, PriceLineState.REFUSED, APPROVER)
                    .move(PriceLineState.APPROVED, PriceLineAction.END, PriceLineState.APPROVED, OFFICER)
                    .move(PriceLineState.APPROVED, PriceLineAction.SUSPEND, PriceLineState.APPROVED, OFFICER)
                    .move(PriceLineState.APPROVED, PriceLineAction.RESUME, PriceLineState.APPROVED, OFFICER)
                    .build();

    private PriceLineLifecycle() {}
}
