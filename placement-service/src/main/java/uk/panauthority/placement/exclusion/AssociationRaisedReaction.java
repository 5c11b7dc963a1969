package uk.panauthority.placement.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Keeps linked children apart from the next search on. */
@ApplicationScoped
public class AssociationRaisedReaction implements EventHandler<AssociationRaised> {

    private final LinkedChildren links;

    public AssociationRaisedReaction(LinkedChildren links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "casework.AssociationRaised.v1";
    }

    @Override
    public Class<AssociationRaised> payloadType() {
        return AssociationRaised.class;
    }

    @Override
    public void handle(AssociationRaised payload, ReceivedEvent event) {
        links.learn(payload);
    }
}
