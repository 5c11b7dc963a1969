package uk.panauthority.placement.home;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.home.HomeAction.CHANGE_CAPACITY;
import static uk.panauthority.placement.home.HomeAction.CLOSE;
import static uk.panauthority.placement.home.HomeAction.DESCRIBE;
import static uk.panauthority.placement.home.HomeAction.GRADE;
import static uk.panauthority.placement.home.HomeAction.RE_REGISTER;
import static uk.panauthority.placement.home.HomeState.CLOSED;
import static uk.panauthority.placement.home.HomeState.REGISTERED;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Roles;

/** How the record of a home may move. The import of Ofsted's list takes the same steps without asking. */
public final class HomeLifecycle {

    private static final May<HomeParty> OFFICER = by(HomeParty.AUTHORITY, Roles.COMMISSIONING_OFFICER);
    private static final May<HomeParty> PEOPLE_OF_PROVIDER = by(HomeParty.PROVIDER, Roles.PROVIDER_USER);

    public static final Lifecycle<HomeState, HomeAction, HomeParty> TABLE =
            Lifecycle.<HomeState, HomeAction, HomeParty>of("Home", REGISTERED)
                    .move(REGISTERED, DESCRIBE, REGISTERED, OFFICER)
                    .move(REGISTERED, GRADE, REGISTERED, OFFICER)
                    .move(REGISTERED, CHANGE_CAPACITY, REGISTERED, OFFICER, PEOPLE_OF_PROVIDER)
                    .move(REGISTERED, CLOSE, CLOSED, OFFICER)
                    .move(CLOSED, RE_REGISTER, REGISTERED, OFFICER)
                    .build();

    private HomeLifecycle() {}
}
