package uk.panauthority.placement.duty;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns from casework that an interview duty has been agreed, perhaps before the placement is known here. */
@ApplicationScoped
public class InterviewDutyReaction implements EventHandler<InterviewDutyAgreed> {

    private final InterviewDutyService duties;

    public InterviewDutyReaction(InterviewDutyService duties) {
        this.duties = duties;
    }

    @Override
    public String type() {
        return "casework.InterviewDutyAgreed.v1";
    }

    @Override
    public Class<InterviewDutyAgreed> payloadType() {
        return InterviewDutyAgreed.class;
    }

    @Override
    public void handle(InterviewDutyAgreed payload, ReceivedEvent event) {
        if (payload.placementId() != null) {
            duties.learn(payload.placementId(), payload);
        }
    }
}
