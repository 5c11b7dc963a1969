package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** An episode was a mistake: no interview is owed for it. */
@ApplicationScoped
class MistakesAreNotCounted implements EventHandler<MissingEpisodeVoided> {

    private final MeasureService service;

    MistakesAreNotCounted(MeasureService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeVoided.v1";
    }

    @Override
    public Class<MissingEpisodeVoided> payloadType() {
        return MissingEpisodeVoided.class;
    }

    @Override
    public void handle(MissingEpisodeVoided payload, ReceivedEvent event) {
        service.countNoLonger(payload);
    }
}
