package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** An absence that was reported twice counts for reviews once; one that is open stays open, for somebody to close with what they know. */
@ApplicationScoped
public class MissingEpisodeMergedReaction implements EventHandler<MissingEpisodeMerged> {

    private final AgreementService agreements;

    public MissingEpisodeMergedReaction(AgreementService agreements) {
        this.agreements = agreements;
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
        agreements.withdraw(payload.episodeId(), EpisodeStanding.MERGED);
    }
}
