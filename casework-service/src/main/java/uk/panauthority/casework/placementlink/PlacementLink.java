package uk.panauthority.casework.placementlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A placement of a child, as the placement service told it. */
@Entity
@Table(name = "placement_link")
class PlacementLink {

    @Id
    @Column(name = "placement_id")
    private UUID placementId;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "home_id")
    private UUID homeId;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    protected PlacementLink() {}

    PlacementLink(PlacementStartedHandler.PlacementStarted event) {
        this.placementId = event.placementId();
        this.childRef = event.childRef();
        this.homeId = event.homeId();
        this.providerId = event.providerId();
        this.responsibleLa = event.responsibleLa();
        this.hostLa = event.hostLa();
        this.startedAt = event.startedAt();
        this.visibleTo = Stream.of(responsibleLa, hostLa).distinct().toList();
    }

    void end(LocalDate day, String reasonCode) {
        this.endedOn = day;
        this.endReason = reasonCode;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    KnownPlacement known() {
        return new KnownPlacement(placementId, childRef, homeId, providerId, responsibleLa, hostLa);
    }
}
