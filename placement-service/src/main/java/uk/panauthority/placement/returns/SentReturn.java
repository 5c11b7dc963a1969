package uk.panauthority.placement.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** That an authority has sent the return of a year to the Department. Sent again, the later one is a record of its own. */
@Entity
@Immutable
@Table(name = "sent_return")
class SentReturn implements Shared {

    @Id
    private UUID id;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "return_year")
    private String year;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "open_children")
    private long openChildren;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected SentReturn() {}

    SentReturn(Caller caller, String year, LocalDate sentOn, Instant now) {
        this.id = Ids.next();
        this.responsibleLa = caller.organisation();
        this.year = year;
        this.sentOn = sentOn;
        this.recordedAt = now;
        this.recordedBy = caller.username();
    }

    /** How many children's placements or orders were open at its end; told before it is stored. */
    void leavesOpen(long children) {
        openChildren = children;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    UUID id() {
        return id;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String year() {
        return year;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    long openChildren() {
        return openChildren;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
