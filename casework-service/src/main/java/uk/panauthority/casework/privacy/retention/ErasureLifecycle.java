package uk.panauthority.casework.privacy.retention;

import static uk.panauthority.casework.privacy.retention.ErasureAction.APPROVE;
import static uk.panauthority.casework.privacy.retention.ErasureAction.KEEP;
import static uk.panauthority.casework.privacy.retention.ErasureAction.PROPOSE;
import static uk.panauthority.casework.privacy.retention.ErasureParty.RESPONSIBLE;
import static uk.panauthority.casework.privacy.retention.ErasureState.DUE;
import static uk.panauthority.casework.privacy.retention.ErasureState.ERASED;
import static uk.panauthority.casework.privacy.retention.ErasureState.KEPT;
import static uk.panauthority.casework.privacy.retention.ErasureState.PROPOSED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of an erasure. That the second person is another one is a rule besides, kept by the database as well. */
public final class ErasureLifecycle {

    private static final String OFFICER = "PRIVACY_OFFICER";

    public static final Lifecycle<ErasureState, ErasureAction, ErasureParty> TABLE =
            Lifecycle.<ErasureState, ErasureAction, ErasureParty>of("Erasure", DUE)
                    .move(DUE, PROPOSE, PROPOSED, by(RESPONSIBLE, OFFICER))
                    .move(DUE, KEEP, KEPT, by(RESPONSIBLE, OFFICER))
                    .move(PROPOSED, APPROVE, ERASED, by(RESPONSIBLE, OFFICER))
                    .move(PROPOSED, KEEP, KEPT, by(RESPONSIBLE, OFFICER))
                    .build();

    private ErasureLifecycle() {}
}
