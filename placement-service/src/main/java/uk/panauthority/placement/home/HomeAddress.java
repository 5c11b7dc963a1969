package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a foster household lives, apart from what everybody sees of it. */
@Entity
@Table(name = "home_address")
class HomeAddress {

    @Id
    @Column(name = "home_id")
    private UUID homeId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(updatable = false)
    private String postcode;

    protected HomeAddress() {}

    static HomeAddress of(Home home, String postcode) {
        HomeAddress address = new HomeAddress();
        address.homeId = home.id();
        address.providerId = home.providerId();
        address.postcode = postcode;
        return address;
    }

    UUID homeId() {
        return homeId;
    }

    String postcode() {
        return postcode;
    }
}
