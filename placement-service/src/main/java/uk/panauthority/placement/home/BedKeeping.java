package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** One bed kept for one authority from a night on. The day of its end is no longer a night in it. */
@Entity
@Table(name = "bed_keeping")
class BedKeeping {

    static final int BLOCK = 0;
    static final int LOAN = 1;

    @Id
    private UUID id;

    @Column(name = "source_id", updatable = false)
    private UUID sourceId;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int bed;

    @Column(updatable = false)
    private int layer;

    @Column(name = "owner_la", updatable = false)
    private String ownerLa;

    @Column(updatable = false)
    private String authority;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    private @Nullable LocalDate departure;

    protected BedKeeping() {}

    /** A bed of a block. */
    static BedKeeping block(
            UUID contractId, UUID homeId, int bed, String ownerLa, LocalDate firstNight, LocalDate departure) {
        BedKeeping keeping = of(contractId, homeId, bed, firstNight);
        keeping.layer = BLOCK;
        keeping.ownerLa = ownerLa;
        keeping.authority = ownerLa;
        keeping.departure = departure;
        return keeping;
    }

    /** The same bed lent to another, until somebody says when the loan has ended. */
    static BedKeeping loan(UUID loanId, UUID homeId, int bed, String ownerLa, String borrowerLa, LocalDate firstNight) {
        BedKeeping keeping = of(loanId, homeId, bed, firstNight);
        keeping.layer = LOAN;
        keeping.ownerLa = ownerLa;
        keeping.authority = borrowerLa;
        return keeping;
    }

    private static BedKeeping of(UUID sourceId, UUID homeId, int bed, LocalDate firstNight) {
        BedKeeping keeping = new BedKeeping();
        keeping.id = Ids.next();
        keeping.sourceId = sourceId;
        keeping.homeId = homeId;
        keeping.bed = bed;
        keeping.firstNight = firstNight;
        return keeping;
    }

    /** Ends it on that day; never before it began. */
    void endsOn(LocalDate day) {
        departure = day.isBefore(firstNight) ? firstNight : day;
    }

    UUID homeId() {
        return homeId;
    }

    KeptBed view() {
        return new KeptBed(sourceId, bed, layer == LOAN, ownerLa, authority, firstNight, departure);
    }
}
