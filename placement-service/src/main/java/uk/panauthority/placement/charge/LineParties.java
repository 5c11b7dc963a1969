package uk.panauthority.placement.charge;

import java.util.UUID;
import uk.panauthority.placement.party.Parties;

/** Whose line it is, and of what. */
record LineParties(UUID agreementId, UUID placementId, UUID orderId, Parties parties) {}
