package uk.panauthority.casework.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * What one caller may do with one message as it is now: the lifecycle's table, less what has been done already or makes no
 * sense once the child is certain.
 */
record NotificationRights(
        NotificationState state,
        String force,
        List<String> told,
        boolean childCertain,
        boolean acknowledged,
        boolean mergeCandidate,
        Caller caller) {

    Set<NotificationParty> parties() {
        Set<NotificationParty> parties = EnumSet.noneOf(NotificationParty.class);
        if (force.equals(caller.organisation())) {
            parties.add(NotificationParty.FORCE);
        }
        if (told.contains(caller.organisation())) {
            parties.add(NotificationParty.AUTHORITY_TOLD);
        }
        return parties;
    }

    List<String> actions() {
        return NotificationLifecycle.TABLE.actions(state, caller, parties()).stream()
                .filter(action -> !acknowledged || !action.equals("acknowledge"))
                .filter(action -> !childCertain || !action.equals("handBack"))
                .filter(action -> mergeCandidate || !action.equals("merge"))
                .toList();
    }

    /** The force wrote it; an authority may read it once the child is certain. */
    boolean readContent() {
        return force.equals(caller.organisation()) || (childCertain && told.contains(caller.organisation()));
    }

    void requireResolve() {
        NotificationLifecycle.TABLE.require(state, NotificationAction.RESOLVE, caller, parties());
    }

    /** A message about a certain child is somebody's, and cannot be handed back. */
    void requireHandBack() {
        NotificationLifecycle.TABLE.require(state, NotificationAction.HAND_BACK, caller, parties());
        if (childCertain) {
            throw refusal();
        }
    }

    /** What the table allows, but not any more. */
    Problem refusal() {
        return Problem.of(CommonProblem.TRANSITION_REFUSED)
                .with("state", state.name())
                .with("allowedActions", actions());
    }
}
