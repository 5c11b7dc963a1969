package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** An interview is signed off: its episodes may count for the contract under which it was held. */
@ApplicationScoped
class InterviewsAreCounted implements EventHandler<InterviewSignedOff> {

    private final MeasureService service;

    InterviewsAreCounted(MeasureService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return "casework.InterviewSignedOff.v1";
    }

    @Override
    public Class<InterviewSignedOff> payloadType() {
        return InterviewSignedOff.class;
    }

    @Override
    public void handle(InterviewSignedOff payload, ReceivedEvent event) {
        service.countInterview(payload);
    }
}
