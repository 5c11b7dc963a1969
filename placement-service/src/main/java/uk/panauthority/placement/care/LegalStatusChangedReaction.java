package uk.panauthority.placement.care;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns from casework on what legal ground a child is looked after. */
@ApplicationScoped
public class LegalStatusChangedReaction implements EventHandler<LegalStatusChanged> {

    private final CareService care;

    public LegalStatusChangedReaction(CareService care) {
        this.care = care;
    }

    @Override
    public String type() {
        return "casework.LegalStatusChanged.v1";
    }

    @Override
    public Class<LegalStatusChanged> payloadType() {
        return LegalStatusChanged.class;
    }

    @Override
    public void handle(LegalStatusChanged payload, ReceivedEvent event) {
        care.learnStatus(payload.childRef(), payload.date(), payload.code(), event.recordedAt());
    }
}
