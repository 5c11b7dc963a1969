package uk.panauthority.casework.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** The senior manager whom an organisation has named, from a day on; the joint protocol on missing children asks for one. */
@Entity
@Table(name = "senior_manager")
class SeniorManager {

    @Id
    private UUID id;

    @Version
    private long version;

    @SuppressWarnings("UnusedVariable") // read by queries and by row-level security
    private String organisation;

    private String person;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    /** For Hibernate. */
    protected SeniorManager() {}

    SeniorManager(String person, LocalDate validFrom, Caller caller, Instant now) {
        this.id = Ids.next();
        this.organisation = caller.organisation();
        this.person = person;
        this.validFrom = validFrom;
        this.namedBy = caller.username();
        this.namedAt = now;
    }

    /** Another takes over on that day. */
    void until(LocalDate successorFrom) {
        validTo = successorFrom.minusDays(1);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String person() {
        return person;
    }

    SeniorManagerView view() {
        return new SeniorManagerView(id, version, person, validFrom, validTo, namedBy, namedAt);
    }
}
