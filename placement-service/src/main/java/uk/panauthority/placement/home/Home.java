package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** A registered setting at an address. Its number is given by Ofsted and belongs to no second home. */
@Entity
@Table(name = "home")
class Home {

    @Id
    private UUID id;

    @Version
    private long version;

    private String urn;
    private String name;

    @Column(name = "provider_id")
    private String providerId;

    private String authority;
    private String postcode;
    private int places;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Home() {}

    static Home register(HomeRequests.Register facts, Postcode postcode, Caller caller, Instant now) {
        Home home = new Home();
        home.id = Ids.next();
        home.urn = facts.urn();
        home.name = facts.name();
        home.providerId = facts.providerId();
        home.authority = facts.authority();
        home.postcode = postcode.text();
        home.places = facts.places();
        home.registeredBy = caller.username();
        home.registeredAt = now;
        return home;
    }

    HomeEvents.HomeRegistered registered() {
        return new HomeEvents.HomeRegistered(id, urn, providerId, authority);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String urn() {
        return urn;
    }

    String name() {
        return name;
    }

    String providerId() {
        return providerId;
    }

    String authority() {
        return authority;
    }

    String postcode() {
        return postcode;
    }

    int places() {
        return places;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
