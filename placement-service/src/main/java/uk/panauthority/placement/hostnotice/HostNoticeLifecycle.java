package uk.panauthority.placement.hostnotice;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.hostnotice.HostNoticeState.ACKNOWLEDGED;
import static uk.panauthority.placement.hostnotice.HostNoticeState.DUE;
import static uk.panauthority.placement.hostnotice.HostNoticeState.LAPSED;
import static uk.panauthority.placement.hostnotice.HostNoticeState.SENT;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Roles;

/** How a notice may move. An order out of area makes it. */
public final class HostNoticeLifecycle {

    private static final String NOBODY_CAME = "no child came: the order fell through, or the child did not arrive";

    public static final Lifecycle<HostNoticeState, HostNoticeAction, HostParty> TABLE =
            Lifecycle.<HostNoticeState, HostNoticeAction, HostParty>of("HostNotice", DUE)
                    .move(
                            DUE,
                            HostNoticeAction.SEND,
                            SENT,
                            by(HostParty.RESPONSIBLE, Roles.PLACEMENT_OFFICER, Roles.SOCIAL_WORKER))
                    .move(SENT, HostNoticeAction.ACKNOWLEDGE, ACKNOWLEDGED, by(HostParty.HOST, Roles.HOST_VIEWER))
                    .automatic(DUE, HostNoticeAction.LAPSE, LAPSED, NOBODY_CAME)
                    .automatic(SENT, HostNoticeAction.LAPSE, LAPSED, NOBODY_CAME)
                    .automatic(ACKNOWLEDGED, HostNoticeAction.LAPSE, LAPSED, NOBODY_CAME)
                    .build();

    private HostNoticeLifecycle() {}
}
