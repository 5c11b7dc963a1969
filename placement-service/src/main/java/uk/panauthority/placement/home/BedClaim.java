package uk.panauthority.placement.home;

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

/** One place of a home taken from a night on. The day of departure is no longer a night in it. */
@Entity
@Table(name = "bed_claim")
class BedClaim {

    @Id
    private UUID id;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    private @Nullable LocalDate departure;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BedUse kind;

    @SuppressWarnings("UnusedVariable") // read by queries: a hold that has run out claims nothing
    @Column(name = "expires_at", updatable = false)
    private @Nullable Instant expiresAt;

    protected BedClaim() {}

    static BedClaim stay(UUID homeId, int bed, LocalDate firstNight) {
        return of(homeId, bed, firstNight, BedUse.STAY);
    }

    /** Nights on which nobody can sleep there. */
    static BedClaim closed(UUID homeId, int bed, LocalDate firstNight, LocalDate returnedOn) {
        BedClaim claim = of(homeId, bed, firstNight, BedUse.VOID);
        claim.endsOn(returnedOn);
        return claim;
    }

    /** Nights on which nobody else may come until the hold runs out. */
    static BedClaim hold(UUID homeId, int bed, LocalDate firstNight, Instant expiresAt) {
        BedClaim claim = of(homeId, bed, firstNight, BedUse.HOLD);
        claim.expiresAt = expiresAt;
        return claim;
    }

    private static BedClaim of(UUID homeId, int bed, LocalDate firstNight, BedUse kind) {
        BedClaim claim = new BedClaim();
        claim.id = Ids.next();
        claim.kind = kind;
        claim.homeId = homeId;
        claim.bed = bed;
        claim.firstNight = firstNight;
        return claim;
    }

    UUID id() {
        return id;
    }

    UUID homeId() {
        return homeId;
    }

    int bed() {
        return bed;
    }

    void endsOn(LocalDate day) {
        departure = day;
    }

    /** Gives all its nights back. */
    void claimsNothing() {
        departure = firstNight;
    }

    BedStay nights() {
        return new BedStay(id, bed, firstNight, departure, kind);
    }
}
