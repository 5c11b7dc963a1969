package uk.panauthority.placement.referral;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.referral.ReferralAction.APPROVE;
import static uk.panauthority.placement.referral.ReferralAction.BEGIN_VERSION;
import static uk.panauthority.placement.referral.ReferralAction.CLOSE;
import static uk.panauthority.placement.referral.ReferralAction.EDIT;
import static uk.panauthority.placement.referral.ReferralAction.HOLD;
import static uk.panauthority.placement.referral.ReferralAction.INVITE;
import static uk.panauthority.placement.referral.ReferralAction.PLACE;
import static uk.panauthority.placement.referral.ReferralAction.RAISE_LEVEL;
import static uk.panauthority.placement.referral.ReferralAction.RECORD_OUTCOME;
import static uk.panauthority.placement.referral.ReferralAction.RESUME;
import static uk.panauthority.placement.referral.ReferralAction.SEARCH;
import static uk.panauthority.placement.referral.ReferralAction.WITHDRAW;
import static uk.panauthority.placement.referral.ReferralState.APPROVED;
import static uk.panauthority.placement.referral.ReferralState.DRAFT;
import static uk.panauthority.placement.referral.ReferralState.ON_HOLD;
import static uk.panauthority.placement.referral.ReferralState.PLACED;
import static uk.panauthority.placement.referral.ReferralState.SEARCHING;
import static uk.panauthority.placement.referral.ReferralState.UNMET;
import static uk.panauthority.placement.referral.ReferralState.WITHDRAWN;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How a referral may move. That author and approver of a version differ is the aggregate's rule. */
public final class ReferralLifecycle {

    private static final May<Party> OFFICER = by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER);
    private static final May<Party> MANAGER = by(Party.RESPONSIBLE, Roles.TEAM_MANAGER);
    private static final May<Party> EITHER = by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER, Roles.TEAM_MANAGER);

    public static final Lifecycle<ReferralState, ReferralAction, Party> TABLE =
            Lifecycle.<ReferralState, ReferralAction, Party>of("Referral", DRAFT)
                    .move(DRAFT, EDIT, DRAFT, OFFICER)
                    .move(DRAFT, APPROVE, APPROVED, MANAGER)
                    .move(DRAFT, WITHDRAW, WITHDRAWN, EITHER)
                    .move(APPROVED, SEARCH, SEARCHING, OFFICER)
                    .move(APPROVED, BEGIN_VERSION, APPROVED, OFFICER)
                    .move(APPROVED, EDIT, APPROVED, OFFICER)
                    .move(APPROVED, APPROVE, APPROVED, MANAGER)
                    .move(APPROVED, WITHDRAW, WITHDRAWN, EITHER)
                    .move(SEARCHING, HOLD, ON_HOLD, OFFICER)
                    .move(SEARCHING, INVITE, SEARCHING, OFFICER)
                    .move(SEARCHING, RAISE_LEVEL, SEARCHING, EITHER)
                    .move(SEARCHING, BEGIN_VERSION, SEARCHING, OFFICER)
                    .move(SEARCHING, EDIT, SEARCHING, OFFICER)
                    .move(SEARCHING, APPROVE, SEARCHING, MANAGER)
                    .automatic(SEARCHING, PLACE, PLACED, "the child's placement has started")
                    .move(SEARCHING, CLOSE, UNMET, OFFICER)
                    .move(SEARCHING, WITHDRAW, WITHDRAWN, EITHER)
                    .move(ON_HOLD, RESUME, SEARCHING, OFFICER)
                    .move(ON_HOLD, BEGIN_VERSION, ON_HOLD, OFFICER)
                    .move(ON_HOLD, EDIT, ON_HOLD, OFFICER)
                    .move(ON_HOLD, APPROVE, ON_HOLD, MANAGER)
                    .move(ON_HOLD, WITHDRAW, WITHDRAWN, EITHER)
                    .move(PLACED, RECORD_OUTCOME, PLACED, OFFICER)
                    .move(UNMET, WITHDRAW, WITHDRAWN, EITHER)
                    .build();

    private ReferralLifecycle() {}
}
