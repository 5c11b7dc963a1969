package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A return was taken back, or a merge undone: the episode counts as it stands now. */
@ApplicationScoped
class ChangedEpisodesAreCounted implements EventHandler<MissingEpisodeChanged> {

    private final MeasureService service;

    ChangedEpisodesAreCounted(MeasureService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeChanged.v1";
    }

    @Override
    public Class<MissingEpisodeChanged> payloadType() {
        return MissingEpisodeChanged.class;
    }

    @Override
    public void handle(MissingEpisodeChanged payload, ReceivedEvent event) {
        service.countAsItStands(payload);
    }
}
