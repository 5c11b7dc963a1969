package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Two reports were one absence: it counts once, with the interviews of both. */
@ApplicationScoped
class MergedEpisodesCountOnce implements EventHandler<MissingEpisodeMerged> {

    private final MeasureService service;

    MergedEpisodesCountOnce(MeasureService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeMerged.v1";
    }

    @Override
    public Class<MissingEpisodeMerged> payloadType() {
        return MissingEpisodeMerged.class;
    }

    @Override
    public void handle(MissingEpisodeMerged payload, ReceivedEvent event) {
        service.countWithSurvivor(payload);
    }
}
