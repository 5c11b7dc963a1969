package uk.panauthority.placement.admission;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.admission.AdmissionAction.ADMIT;
import static uk.panauthority.placement.admission.AdmissionAction.EVALUATE;
import static uk.panauthority.placement.admission.AdmissionAction.REFUSE;
import static uk.panauthority.placement.admission.AdmissionAction.REINSTATE;
import static uk.panauthority.placement.admission.AdmissionAction.REMOVE;
import static uk.panauthority.placement.admission.AdmissionAction.RESPOND;
import static uk.panauthority.placement.admission.AdmissionAction.SUSPEND;
import static uk.panauthority.placement.admission.AdmissionAction.WITHDRAW;
import static uk.panauthority.placement.admission.AdmissionParty.LEAD;
import static uk.panauthority.placement.admission.AdmissionParty.PROVIDER;
import static uk.panauthority.placement.admission.AdmissionState.ADMITTED;
import static uk.panauthority.placement.admission.AdmissionState.APPLIED;
import static uk.panauthority.placement.admission.AdmissionState.REFUSED;
import static uk.panauthority.placement.admission.AdmissionState.REMOVED;
import static uk.panauthority.placement.admission.AdmissionState.SUSPENDED;
import static uk.panauthority.placement.admission.AdmissionState.WITHDRAWN;
import static uk.panauthority.placement.party.Roles.LEAD_ADMIN;
import static uk.panauthority.placement.party.Roles.PROVIDER_USER;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How an admission may move. A suspension by procurement is no move: see {@link AdmissionService#live}. */
public final class AdmissionLifecycle {

    public static final Lifecycle<AdmissionState, AdmissionAction, AdmissionParty> TABLE =
            Lifecycle.<AdmissionState, AdmissionAction, AdmissionParty>of("ProviderAdmission", APPLIED)
                    .move(APPLIED, RESPOND, APPLIED, by(PROVIDER, PROVIDER_USER))
                    .move(ADMITTED, RESPOND, ADMITTED, by(PROVIDER, PROVIDER_USER))
                    .move(APPLIED, EVALUATE, APPLIED, by(LEAD, LEAD_ADMIN))
                    .move(APPLIED, ADMIT, ADMITTED, by(LEAD, LEAD_ADMIN))
                    .move(APPLIED, REFUSE, REFUSED, by(LEAD, LEAD_ADMIN))
                    .move(ADMITTED, SUSPEND, SUSPENDED, by(LEAD, LEAD_ADMIN))
                    .move(SUSPENDED, REINSTATE, ADMITTED, by(LEAD, LEAD_ADMIN))
                    .move(ADMITTED, REMOVE, REMOVED, by(LEAD, LEAD_ADMIN))
                    .move(SUSPENDED, REMOVE, REMOVED, by(LEAD, LEAD_ADMIN))
                    .move(APPLIED, WITHDRAW, WITHDRAWN, by(PROVIDER, PROVIDER_USER))
                    .move(ADMITTED, WITHDRAW, WITHDRAWN, by(PROVIDER, PROVIDER_USER))
                    .build();

    private AdmissionLifecycle() {}
}
