package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A child has returned: one more episode that interviews are owed for. */
@ApplicationScoped
class ReturnsAreCounted implements EventHandler<MissingEpisodeClosed> {

    private final MeasureService service;

    ReturnsAreCounted(MeasureService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeClosed.v1";
    }

    @Override
    public Class<MissingEpisodeClosed> payloadType() {
        return MissingEpisodeClosed.class;
    }

    @Override
    public void handle(MissingEpisodeClosed payload, ReceivedEvent event) {
        service.countReturn(payload);
    }
}
