package uk.panauthority.placement.care;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns from casework that a child is no longer looked after, perhaps before the period of care is known here. */
@ApplicationScoped
public class CareEndedReaction implements EventHandler<CareEnded> {

    private final CareService care;

    public CareEndedReaction(CareService care) {
        this.care = care;
    }

    @Override
    public String type() {
        return "casework.CareEnded.v1";
    }

    @Override
    public Class<CareEnded> payloadType() {
        return CareEnded.class;
    }

    @Override
    public void handle(CareEnded payload, ReceivedEvent event) {
        care.learnEnd(payload.childRef(), payload.date(), payload.code(), event.recordedAt());
    }
}
