package uk.panauthority.casework.privacy.subjectaccess;

import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessAction.APPROVE;
import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessAction.REFUSE;
import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessParty.RESPONSIBLE;
import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessState.APPROVED;
import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessState.PREPARED;
import static uk.panauthority.casework.privacy.subjectaccess.SubjectAccessState.REFUSED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of a request. That the second person is another one is a rule besides, kept by the database as well. */
public final class SubjectAccessLifecycle {

    private static final String OFFICER = "PRIVACY_OFFICER";
    private static final String MANAGER = "TEAM_MANAGER";

    public static final Lifecycle<SubjectAccessState, SubjectAccessAction, SubjectAccessParty> TABLE =
            Lifecycle.<SubjectAccessState, SubjectAccessAction, SubjectAccessParty>of("SubjectAccess", PREPARED)
                    .move(PREPARED, APPROVE, APPROVED, by(RESPONSIBLE, OFFICER, MANAGER))
                    .move(PREPARED, REFUSE, REFUSED, by(RESPONSIBLE, OFFICER, MANAGER))
                    .build();

    private SubjectAccessLifecycle() {}
}
