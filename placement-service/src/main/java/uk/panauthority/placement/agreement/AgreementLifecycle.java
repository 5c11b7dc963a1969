package uk.panauthority.placement.agreement;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.agreement.AgreementAction.APPROVE_TERMS;
import static uk.panauthority.placement.agreement.AgreementAction.BRING_INTO_FORCE;
import static uk.panauthority.placement.agreement.AgreementAction.COUNTERSIGN_VERSION;
import static uk.panauthority.placement.agreement.AgreementAction.END;
import static uk.panauthority.placement.agreement.AgreementAction.OPEN_VERSION;
import static uk.panauthority.placement.agreement.AgreementAction.PROPOSE_TIME;
import static uk.panauthority.placement.agreement.AgreementAction.RECORD_DOCUMENT;
import static uk.panauthority.placement.agreement.AgreementAction.RECORD_TERMS;
import static uk.panauthority.placement.agreement.AgreementAction.RETURN;
import static uk.panauthority.placement.agreement.AgreementAction.SEND;
import static uk.panauthority.placement.agreement.AgreementAction.SUPERSEDE;
import static uk.panauthority.placement.agreement.AgreementAction.WITHDRAW_VERSION;
import static uk.panauthority.placement.agreement.AgreementState.DRAFT;
import static uk.panauthority.placement.agreement.AgreementState.ENDED;
import static uk.panauthority.placement.agreement.AgreementState.IN_FORCE;
import static uk.panauthority.placement.agreement.AgreementState.RETURNED;
import static uk.panauthority.placement.agreement.AgreementState.SENT;
import static uk.panauthority.placement.agreement.AgreementState.SUPERSEDED;
import static uk.panauthority.placement.agreement.AgreementState.TERMS_APPROVED;
import static uk.panauthority.placement.party.Party.PROVIDER;
import static uk.panauthority.placement.party.Party.RESPONSIBLE;

import java.util.List;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/**
 * How a version of an agreement may move. Bringing it into force takes two approvals: the social worker's leaves it
 * returned, the commissioning officer's then puts it in force. The same two make every version after the first.
 */
public final class AgreementLifecycle {

    private static final String ORDER_FELL_THROUGH = "the order came to nothing before the child came";
    private static final String AGREEMENT_ENDED = "the agreement ended, or its order came to nothing";

    private static final May<Party> SOCIAL_WORKER = by(RESPONSIBLE, Roles.SOCIAL_WORKER);
    private static final May<Party> COMMISSIONING_OFFICER = by(RESPONSIBLE, Roles.COMMISSIONING_OFFICER);
    private static final May<Party> PLACEMENT_OFFICER = by(RESPONSIBLE, Roles.PLACEMENT_OFFICER);
    private static final May<Party> PEOPLE_OF_PROVIDER = by(PROVIDER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY);

    public static final Lifecycle<AgreementState, AgreementAction, Party> TABLE = table();

    private AgreementLifecycle() {}

    private static Lifecycle<AgreementState, AgreementAction, Party> table() {
        var table = Lifecycle.<AgreementState, AgreementAction, Party>of("IndividualPlacementAgreement", DRAFT)
                .move(DRAFT, RECORD_TERMS, DRAFT, SOCIAL_WORKER, PLACEMENT_OFFICER)
                .move(DRAFT, COUNTERSIGN_VERSION, DRAFT, SOCIAL_WORKER, COMMISSIONING_OFFICER)
                .move(DRAFT, APPROVE_TERMS, TERMS_APPROVED, SOCIAL_WORKER)
                .move(TERMS_APPROVED, SEND, SENT, PLACEMENT_OFFICER)
                .move(SENT, RETURN, RETURNED, by(PROVIDER, Roles.PROVIDER_SIGNATORY))
                .move(SENT, RECORD_DOCUMENT, SENT, PLACEMENT_OFFICER)
                .move(RETURNED, RECORD_DOCUMENT, RETURNED, PLACEMENT_OFFICER)
                .move(IN_FORCE, RECORD_DOCUMENT, IN_FORCE, PLACEMENT_OFFICER)
                .move(RETURNED, BRING_INTO_FORCE, RETURNED, SOCIAL_WORKER)
                .move(RETURNED, BRING_INTO_FORCE, IN_FORCE, COMMISSIONING_OFFICER)
                .move(IN_FORCE, OPEN_VERSION, IN_FORCE, SOCIAL_WORKER, COMMISSIONING_OFFICER)
                .automatic(IN_FORCE, SUPERSEDE, SUPERSEDED, "the next version comes into force")
                .move(IN_FORCE, END, ENDED, COMMISSIONING_OFFICER)
                .automatic(IN_FORCE, END, ENDED, ORDER_FELL_THROUGH);
        for (AgreementState open : List.of(DRAFT, TERMS_APPROVED, SENT, RETURNED)) {
            table.move(open, PROPOSE_TIME, open, PLACEMENT_OFFICER, PEOPLE_OF_PROVIDER)
                    .move(open, WITHDRAW_VERSION, ENDED, SOCIAL_WORKER, COMMISSIONING_OFFICER)
                    .automatic(open, END, ENDED, AGREEMENT_ENDED);
        }
        return table.build();
    }
}
