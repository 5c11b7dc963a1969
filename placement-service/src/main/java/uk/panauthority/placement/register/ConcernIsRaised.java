package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import uk.panauthority.placement.home.HomeConcern;

/** Keeps word of a home that closed or was graded Inadequate, in the transaction of that change. */
@ApplicationScoped
public class ConcernIsRaised {

    private final EntityManager entities;
    private final Clock clock;

    ConcernIsRaised(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void raise(@Observes HomeConcern concern) {
        entities.persist(RaisedConcern.of(concern, clock.instant()));
    }
}
