package uk.panauthority.casework.rota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.time.PlatformClock;

/** The rota of one authority. */
@Entity
@Table(name = "acknowledgement_rota")
class Rota {

    @Id
    private String organisation;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Shift> shifts = List.of();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected Rota() {}

    Rota(Caller manager, List<Shift> shifts, Instant now) {
        this.organisation = manager.organisation();
        this.shifts = List.copyOf(shifts);
        this.changedAt = now;
        this.changedBy = manager.username();
    }

    void keep(List<Shift> wanted, Caller caller, Instant now) {
        shifts = List.copyOf(wanted);
        changedAt = now;
        changedBy = caller.username();
    }

    /** Who is on duty at this time, each once, in the order of the rota. */
    List<String> onDuty(Instant at) {
        ZonedDateTime london = at.atZone(PlatformClock.LONDON);
        return shifts.stream()
                .filter(shift -> shift.covers(london))
                .map(Shift::person)
                .distinct()
                .toList();
    }

    /** A rota that was never kept has the version 0, so that the first one kept has 1. */
    RotaView view(Instant now) {
        return new RotaView(organisation, version + 1, shifts, onDuty(now));
    }

    long shownVersion() {
        return version + 1;
    }
}
