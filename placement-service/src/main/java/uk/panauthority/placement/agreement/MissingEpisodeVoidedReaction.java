package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A mistake counts for no review; one that is open stays open, for somebody to close with what they know. */
@ApplicationScoped
public class MissingEpisodeVoidedReaction implements EventHandler<MissingEpisodeVoided> {

    private final AgreementService agreements;

    public MissingEpisodeVoidedReaction(AgreementService agreements) {
        this.agreements = agreements;
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
        agreements.withdraw(payload.episodeId(), EpisodeStanding.VOIDED);
    }
}
