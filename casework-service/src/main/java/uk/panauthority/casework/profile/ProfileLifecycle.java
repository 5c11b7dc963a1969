package uk.panauthority.casework.profile;

import static uk.panauthority.casework.profile.ProfileAction.CONFIRM;
import static uk.panauthority.casework.profile.ProfileAction.MOVE;
import static uk.panauthority.casework.profile.ProfileAction.WRITE;
import static uk.panauthority.casework.profile.ProfileParty.HOME;
import static uk.panauthority.casework.profile.ProfileParty.RESPONSIBLE;
import static uk.panauthority.casework.profile.ProfileState.CONFIRMATION_DUE;
import static uk.panauthority.casework.profile.ProfileState.CURRENT;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of a profile. Writing it says that it is current; a move says that somebody must look. */
public final class ProfileLifecycle {

    private static final String[] WORKERS = {"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER"};

    public static final Lifecycle<ProfileState, ProfileAction, ProfileParty> TABLE =
            Lifecycle.<ProfileState, ProfileAction, ProfileParty>of("PhilomenaProfile", CONFIRMATION_DUE)
                    .move(CURRENT, WRITE, CURRENT, by(RESPONSIBLE, WORKERS), by(HOME, "CARER"))
                    .move(CONFIRMATION_DUE, WRITE, CURRENT, by(RESPONSIBLE, WORKERS), by(HOME, "CARER"))
                    .move(CONFIRMATION_DUE, CONFIRM, CURRENT, by(RESPONSIBLE, WORKERS), by(HOME, "CARER"))
                    .automatic(CURRENT, MOVE, CONFIRMATION_DUE, "the child has moved")
                    .automatic(CONFIRMATION_DUE, MOVE, CONFIRMATION_DUE, "the child has moved")
                    .build();

    private ProfileLifecycle() {}
}
