package uk.panauthority.placement.system;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.party.Roles.LEAD_ADMIN;
import static uk.panauthority.placement.system.SystemAction.ADVERTISE;
import static uk.panauthority.placement.system.SystemAction.AMEND;
import static uk.panauthority.placement.system.SystemAction.CLOSE;
import static uk.panauthority.placement.system.SystemAction.ESTABLISH;
import static uk.panauthority.placement.system.SystemAction.EXPIRE;
import static uk.panauthority.placement.system.SystemAction.HAND_OVER;
import static uk.panauthority.placement.system.SystemAction.PUBLISH_CRITERIA;
import static uk.panauthority.placement.system.SystemAction.RECORD_REVIEW;
import static uk.panauthority.placement.system.SystemAction.RENEW;
import static uk.panauthority.placement.system.SystemAction.RESUME;
import static uk.panauthority.placement.system.SystemAction.SUSPEND;
import static uk.panauthority.placement.system.SystemParty.LEAD;
import static uk.panauthority.placement.system.SystemState.ADVERTISED;
import static uk.panauthority.placement.system.SystemState.CLOSED;
import static uk.panauthority.placement.system.SystemState.DRAFT;
import static uk.panauthority.placement.system.SystemState.OPEN;
import static uk.panauthority.placement.system.SystemState.SUSPENDED;

import java.util.List;
import uk.panauthority.common.lifecycle.Lifecycle;

/** How a purchasing system may move. Only its lead moves it. */
public final class SystemLifecycle {

    public static final Lifecycle<SystemState, SystemAction, SystemParty> TABLE = table();

    private SystemLifecycle() {}

    private static Lifecycle<SystemState, SystemAction, SystemParty> table() {
        var table = Lifecycle.<SystemState, SystemAction, SystemParty>of("PurchasingSystem", DRAFT)
                .move(DRAFT, ADVERTISE, ADVERTISED, by(LEAD, LEAD_ADMIN))
                .move(ADVERTISED, SystemAction.OPEN, OPEN, by(LEAD, LEAD_ADMIN))
                .automatic(DRAFT, ESTABLISH, OPEN, "procurement has established it")
                .move(OPEN, SUSPEND, SUSPENDED, by(LEAD, LEAD_ADMIN))
                .move(SUSPENDED, RESUME, OPEN, by(LEAD, LEAD_ADMIN))
                .move(OPEN, CLOSE, CLOSED, by(LEAD, LEAD_ADMIN))
                .move(SUSPENDED, CLOSE, CLOSED, by(LEAD, LEAD_ADMIN))
                .automatic(OPEN, EXPIRE, CLOSED, "the last day of the term, or of call-off")
                .automatic(SUSPENDED, EXPIRE, CLOSED, "the last day of the term, or of call-off");
        for (SystemState live : List.of(DRAFT, ADVERTISED, OPEN, SUSPENDED)) {
            table.move(live, AMEND, live, by(LEAD, LEAD_ADMIN))
                    .move(live, PUBLISH_CRITERIA, live, by(LEAD, LEAD_ADMIN))
                    .move(live, HAND_OVER, live, by(LEAD, LEAD_ADMIN));
        }
        for (SystemState begun : List.of(OPEN, SUSPENDED)) {
            table.move(begun, RENEW, begun, by(LEAD, LEAD_ADMIN))
                    .move(begun, RECORD_REVIEW, begun, by(LEAD, LEAD_ADMIN));
        }
        return table.build();
    }
}
