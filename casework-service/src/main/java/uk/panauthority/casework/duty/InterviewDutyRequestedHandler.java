package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** An out-of-area order was issued: a duty is proposed, unless a clock that started earlier has already made one. */
@ApplicationScoped
public class InterviewDutyRequestedHandler implements EventHandler<InterviewDutyRequested> {

    private final DutyService duties;

    public InterviewDutyRequestedHandler(DutyService duties) {
        this.duties = duties;
    }

    @Override
    public String type() {
        return "placement.InterviewDutyRequested.v1";
    }

    @Override
    public Class<InterviewDutyRequested> payloadType() {
        return InterviewDutyRequested.class;
    }

    @Override
    public void handle(InterviewDutyRequested requested, ReceivedEvent event) {
        duties.requested(requested.placementId(), requested.childRef(), requested.responsibleLa(), requested.hostLa());
    }
}
