package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Has the agreement of the placement take note when casework opens a missing episode. */
@ApplicationScoped
public class MissingEpisodeReaction implements EventHandler<MissingEpisodeOpened> {

    private final AgreementService agreements;

    public MissingEpisodeReaction(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeOpened.v1";
    }

    @Override
    public Class<MissingEpisodeOpened> payloadType() {
        return MissingEpisodeOpened.class;
    }

    @Override
    public void handle(MissingEpisodeOpened payload, ReceivedEvent event) {
        if (payload.placementId() != null) {
            agreements.takeNote(payload.placementId(), payload.episodeId(), payload.startDate());
        }
    }
}
