package uk.panauthority.placement.offer;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.offer.OfferParty.BUYER;
import static uk.panauthority.placement.offer.OfferParty.PROVIDER;
import static uk.panauthority.placement.offer.OfferState.DRAFT;
import static uk.panauthority.placement.offer.OfferState.GATEWAY_FAILED;
import static uk.panauthority.placement.offer.OfferState.LAPSED;
import static uk.panauthority.placement.offer.OfferState.NOT_SELECTED;
import static uk.panauthority.placement.offer.OfferState.SCORED;
import static uk.panauthority.placement.offer.OfferState.SELECTED;
import static uk.panauthority.placement.offer.OfferState.SUBMITTED;
import static uk.panauthority.placement.offer.OfferState.SUPERSEDED;
import static uk.panauthority.placement.offer.OfferState.WITHDRAWN;
import static uk.panauthority.placement.party.Roles.APPROVER;
import static uk.panauthority.placement.party.Roles.PROVIDER_USER;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How an offer may move. Before the deadline its provider moves it; afterwards the competition does. */
public final class OfferLifecycle {

    private static final String DECIDED = "the competition is decided";

    public static final Lifecycle<OfferState, OfferAction, OfferParty> TABLE =
            Lifecycle.<OfferState, OfferAction, OfferParty>of("Offer", DRAFT)
                    .move(DRAFT, OfferAction.AMEND, DRAFT, by(PROVIDER, PROVIDER_USER))
                    .move(DRAFT, OfferAction.SUBMIT, SUBMITTED, by(PROVIDER, PROVIDER_USER))
                    .automatic(DRAFT, OfferAction.LAPSE, LAPSED, "the deadline")
                    .automatic(SUBMITTED, OfferAction.REPLACE, SUPERSEDED, "another offer of the provider is submitted")
                    .move(SUBMITTED, OfferAction.WITHDRAW, WITHDRAWN, by(PROVIDER, PROVIDER_USER))
                    .automatic(SUBMITTED, OfferAction.FAIL_GATEWAY, GATEWAY_FAILED, "a test of the gateway")
                    .move(GATEWAY_FAILED, OfferAction.EXEMPT, SUBMITTED, by(BUYER, APPROVER))
                    .automatic(SUBMITTED, OfferAction.SCORE, SCORED, "the evaluation")
                    .automatic(SCORED, OfferAction.SELECT, SELECTED, DECIDED)
                    .automatic(SCORED, OfferAction.NOT_SELECT, NOT_SELECTED, DECIDED)
                    .automatic(SUBMITTED, OfferAction.NOT_SELECT, NOT_SELECTED, DECIDED)
                    .automatic(GATEWAY_FAILED, OfferAction.NOT_SELECT, NOT_SELECTED, DECIDED)
                    .build();

    private OfferLifecycle() {}
}
