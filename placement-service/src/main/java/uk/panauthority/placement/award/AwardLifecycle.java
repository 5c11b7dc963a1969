package uk.panauthority.placement.award;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/**
 * How a direct award may move. That who proposed it neither approves nor retains it is the aggregate's rule, since roles
 * cannot say it.
 */
public final class AwardLifecycle {

    public static final Lifecycle<AwardState, AwardAction, Party> TABLE = Lifecycle.<AwardState, AwardAction, Party>of(
                    "DirectAward", AwardState.PROPOSED)
            .move(AwardState.PROPOSED, AwardAction.APPROVE, AwardState.APPROVED, by(Party.RESPONSIBLE, Roles.APPROVER))
            .move(AwardState.PROPOSED, AwardAction.REFUSE, AwardState.REFUSED, by(Party.RESPONSIBLE, Roles.APPROVER))
            .move(
                    AwardState.APPROVED,
                    AwardAction.ORDER,
                    AwardState.ORDERED,
                    by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .automatic(AwardState.ORDERED, AwardAction.FALL_DUE, AwardState.REVIEW_DUE, "its review date")
            .move(AwardState.REVIEW_DUE, AwardAction.RETAIN, AwardState.RETAINED, by(Party.RESPONSIBLE, Roles.APPROVER))
            .move(
                    AwardState.REVIEW_DUE,
                    AwardAction.RECOMPETE,
                    AwardState.RECOMPETED,
                    by(Party.RESPONSIBLE, Roles.APPROVER))
            .automatic(
                    AwardState.RETAINED,
                    AwardAction.FALL_DUE,
                    AwardState.REVIEW_DUE,
                    "the next review date, where one was named")
            .build();

    private AwardLifecycle() {}
}
