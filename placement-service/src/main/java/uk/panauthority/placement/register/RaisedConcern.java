package uk.panauthority.placement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.placement.home.HomeConcern;

/** A concern about a home, until the platform has looked which placements and orders it reaches. */
@Entity
@Table(name = "home_concern")
class RaisedConcern {

    @Id
    private UUID id;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HomeConcern.Cause cause;

    @Column(updatable = false)
    private LocalDate day;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @SuppressWarnings("UnusedVariable") // read by the query of what is still to be followed up
    @Column(name = "followed_up_at")
    private @Nullable Instant followedUpAt;

    protected RaisedConcern() {}

    static RaisedConcern of(HomeConcern concern, Instant now) {
        RaisedConcern raised = new RaisedConcern();
        raised.id = Ids.next();
        raised.homeId = concern.homeId();
        raised.cause = concern.cause();
        raised.day = concern.day();
        raised.raisedAt = now;
        return raised;
    }

    void followedUp(Instant now) {
        followedUpAt = now;
    }

    UUID id() {
        return id;
    }

    UUID homeId() {
        return homeId;
    }

    HomeConcern.Cause cause() {
        return cause;
    }

    LocalDate day() {
        return day;
    }
}
