package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** One place of a home taken from a night on. The day of departure is no longer a night in it. */
@Entity
@Table(name = "bed_claim")
class BedClaim {

    private static final String STAY = "STAY";
    private static final String VOID = "VOID";

    @Id
    private UUID id;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    @SuppressWarnings("UnusedVariable") // read by the database's exclusion constraint
    private @Nullable LocalDate departure;

    @SuppressWarnings("UnusedVariable") // read by the query of stays
    @Column(updatable = false)
    private String kind;

    protected BedClaim() {}

    static BedClaim of(UUID homeId, int bed, LocalDate firstNight) {
        return of(homeId, bed, firstNight, STAY);
    }

    /** Nights on which nobody can sleep there. */
    static BedClaim closed(UUID homeId, int bed, LocalDate firstNight, LocalDate returnedOn) {
        BedClaim claim = of(homeId, bed, firstNight, VOID);
        claim.endsOn(returnedOn);
        return claim;
    }

    private static BedClaim of(UUID homeId, int bed, LocalDate firstNight, String kind) {
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

    void endsOn(LocalDate day) {
        departure = day;
    }
}
