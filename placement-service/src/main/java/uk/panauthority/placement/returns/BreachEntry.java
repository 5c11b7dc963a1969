package uk.panauthority.placement.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.panauthority.common.identity.Ids;

/** That a breach opened or cleared, for ever: the database lets nobody change or remove an entry. */
@Entity
@Immutable
@Table(name = "statutory_breach_entry")
@SuppressWarnings("UnusedVariable") // for those who read the history in the database
class BreachEntry {

    /** What happened. */
    enum Kind {
        OPENED,
        CLEARED
    }

    @Id
    private UUID id;

    @Column(name = "breach_id")
    private UUID breachId;

    @Enumerated(EnumType.STRING)
    private Kind entry;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "return_year")
    private String year;

    private String rule;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected BreachEntry() {}

    BreachEntry(StatutoryBreach breach, Kind entry, Instant now) {
        this.id = Ids.next();
        this.breachId = breach.id();
        this.entry = entry;
        this.responsibleLa = breach.responsibleLa();
        this.childRef = breach.childRef();
        this.year = breach.year();
        this.rule = breach.rule();
        this.recordedAt = now;
    }
}
