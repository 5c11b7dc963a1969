package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Has the agreement take note of an episode whose placement became known only after it was opened. */
@ApplicationScoped
public class MissingEpisodeChangedReaction implements EventHandler<MissingEpisodeChanged> {

    private final AgreementService agreements;

    public MissingEpisodeChangedReaction(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Override
    public String type() {
        return "casework.MissingEpisodeChanged.v1";
    }

    @Override
    public Class<MissingEpisodeChanged> payloadType() {
        return MissingEpisodeChanged.class;
    }

    /** An agreement notes an episode once, so that this and the opening may both name the placement. */
    @Override
    public void handle(MissingEpisodeChanged payload, ReceivedEvent event) {
        if (payload.placementId() != null) {
            agreements.takeNote(payload.placementId(), payload.episodeId(), payload.startDate());
        }
    }
}
