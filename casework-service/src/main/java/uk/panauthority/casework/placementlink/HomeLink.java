package uk.panauthority.casework.placementlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A home, as the placement service told it; its postcode is never told and has to be asked for. */
@Entity
@Table(name = "home_link")
class HomeLink {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

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

    @SuppressWarnings("UnusedVariable") // read by the query of homes at a postcode
    private @Nullable String postcode;

    @Column(name = "ask_at")
    private @Nullable Instant askAt;

    @Column(name = "asked_times")
    private int askedTimes;

    protected HomeLink() {}

    HomeLink(HomeRegisteredHandler.HomeRegistered event, Instant now) {
        this.homeId = event.homeId();
        this.urn = event.urn();
        this.providerId = event.providerId();
        this.hostLa = event.hostLa();
        this.recordedAt = now;
        this.askAt = now;
    }

    void liesAt(String written) {
        postcode = HomePostcode.of(written);
        askAt = null;
    }

    /** It could not be learnt; each time the pause is twice as long, up to an hour. */
    void askAgain(Instant now) {
        askAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(askedTimes, DOUBLINGS)));
        askedTimes++;
    }

    UUID homeId() {
        return homeId;
    }

    KnownHome known() {
        return new KnownHome(homeId, urn, providerId, hostLa);
    }
}
