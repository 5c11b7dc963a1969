package uk.panauthority.placement.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.placement.party.Party;

/** What a caller may do next with an agreement: from the tables, without what would be refused all the same. */
final class AgreementActions {

    private AgreementActions() {}

    static List<String> of(Agreement agreement, Caller caller) {
        Set<Party> parties = agreement.partiesOf(caller);
        Set<String> actions = new LinkedHashSet<>();
        Optional<AgreementVersion> draft = agreement.inPreparation();
        draft.ifPresent(v -> actions.addAll(AgreementLifecycle.TABLE.actions(v.state(), caller, parties)));
        actions.addAll(AgreementLifecycle.TABLE.actions(agreement.current().state(), caller, parties));
        draft.ifPresent(v -> without(actions, AgreementAction.OPEN_VERSION));
        if (draft.filter(v -> !v.isFirst()).isEmpty()) {
            without(actions, AgreementAction.WITHDRAW_VERSION);
        }
        if (draft.filter(v -> mayJoin(v, caller)).isEmpty()) {
            without(actions, AgreementAction.COUNTERSIGN_VERSION);
        }
        if (agreement.times().dueAt() == null || agreement.wasInForce()) {
            without(actions, AgreementAction.PROPOSE_TIME);
        } else {
            actions.addAll(agreement.times().actions(caller, parties));
        }
        agreement
                .reviewLog()
                .open()
                .ifPresent(r -> actions.addAll(ReviewLifecycle.TABLE.actions(r.state(), caller, parties)));
        return List.copyOf(actions);
    }

    private static boolean mayJoin(AgreementVersion version, Caller caller) {
        String missing = version.isFirst() ? null : version.acts().missingOpener();
        return missing != null
                && caller.holdsAny(Set.of(missing))
                && !version.acts().isOpenedBy(caller);
    }

    private static void without(Set<String> actions, AgreementAction action) {
        actions.remove(ActionCode.of(action));
    }
}
