package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;

/** How many places a home has from a day on. Never changed; a later entry follows it. */
@Entity
@Table(name = "home_capacity")
class HomeCapacity {

    @Id
    private UUID id;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "from_day", updatable = false)
    private LocalDate fromDay;

    @Column(updatable = false)
    private int places;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected HomeCapacity() {}

    static HomeCapacity of(UUID homeId, int places, LocalDate from, String username, Instant now) {
        HomeCapacity capacity = new HomeCapacity();
        capacity.id = Ids.next();
        capacity.homeId = homeId;
        capacity.places = places;
        capacity.fromDay = from;
        capacity.recordedBy = username;
        capacity.recordedAt = now;
        return capacity;
    }

    UUID homeId() {
        return homeId;
    }

    BedBoard.Capacity places() {
        return new BedBoard.Capacity(fromDay, places);
    }
}
