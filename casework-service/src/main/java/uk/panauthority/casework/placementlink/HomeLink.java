package uk.panauthority.casework.placementlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A home, as the placement service told it. */
@Entity
@Table(name = "home_link")
class HomeLink {

    @Id
    @Column(name = "home_id")
    private UUID homeId;

    private String urn;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected HomeLink() {}

    HomeLink(HomeRegisteredHandler.HomeRegistered event, Instant now) {
        this.homeId = event.homeId();
        this.urn = event.urn();
        this.providerId = event.providerId();
        this.hostLa = event.hostLa();
        this.recordedAt = now;
    }

    KnownHome known() {
        return new KnownHome(homeId, urn, providerId, hostLa);
    }
}
