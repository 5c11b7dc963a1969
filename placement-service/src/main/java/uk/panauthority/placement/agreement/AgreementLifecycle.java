package uk.panauthority.placement.agreement;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/**
 * How an agreement may move. Bringing it into force takes two approvals: the social worker's leaves it returned, the
 * commissioning officer's then puts it in force.
 */
public final class AgreementLifecycle {

    private static final String ORDER_FELL_THROUGH = "the order was declined or cancelled before the child came";

    public static final Lifecycle<AgreementState, AgreementAction, Party> TABLE =
            Lifecycle.<AgreementState, AgreementAction, Party>of("IndividualPlacementAgreement", AgreementState.DRAFT)
                    .move(
                            AgreementState.DRAFT,
                            AgreementAction.APPROVE_TERMS,
                            AgreementState.TERMS_APPROVED,
                            by(Party.RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .move(
                            AgreementState.TERMS_APPROVED,
                            AgreementAction.SEND,
                            AgreementState.SENT,
                            by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
                    .move(
                            AgreementState.SENT,
                            AgreementAction.RETURN,
                            AgreementState.RETURNED,
                            by(Party.PROVIDER, Roles.PROVIDER_SIGNATORY))
                    .move(
                            AgreementState.RETURNED,
                            AgreementAction.BRING_INTO_FORCE,
                            AgreementState.RETURNED,
                            by(Party.RESPONSIBLE, Roles.SOCIAL_WORKER))
                    .move(
                            AgreementState.RETURNED,
                            AgreementAction.BRING_INTO_FORCE,
                            AgreementState.IN_FORCE,
                            by(Party.RESPONSIBLE, Roles.COMMISSIONING_OFFICER))
                    .automatic(AgreementState.DRAFT, AgreementAction.END, AgreementState.ENDED, ORDER_FELL_THROUGH)
                    .automatic(
                            AgreementState.TERMS_APPROVED,
                            AgreementAction.END,
                            AgreementState.ENDED,
                            ORDER_FELL_THROUGH)
                    .automatic(AgreementState.SENT, AgreementAction.END, AgreementState.ENDED, ORDER_FELL_THROUGH)
                    .automatic(AgreementState.RETURNED, AgreementAction.END, AgreementState.ENDED, ORDER_FELL_THROUGH)
                    .automatic(AgreementState.IN_FORCE, AgreementAction.END, AgreementState.ENDED, ORDER_FELL_THROUGH)
                    .build();

    private AgreementLifecycle() {}
}
