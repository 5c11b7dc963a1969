package uk.panauthority.casework.measure.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.kpi.Period;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;

/**
 * A quarter's pack for the scrutiny committee of one authority. Holds what makes its figures the same for ever, the
 * quarter and the moment, and what a manager says about them; not the figures.
 */
@Entity
@Table(name = "scrutiny_pack")
class ScrutinyPack implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    private String authority;

    @Column(name = "quarter_from")
    private LocalDate quarterFrom;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "made_by")
    private String madeBy;

    private @Nullable String narrative;

    @Column(name = "narrative_by")
    private @Nullable String narrativeBy;

    @Column(name = "narrative_at")
    private @Nullable Instant narrativeAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected ScrutinyPack() {}

    ScrutinyPack(UUID id, Caller caller, LocalDate quarterFrom, Instant asOf) {
        this.id = id;
        this.authority = caller.organisation();
        this.quarterFrom = quarterFrom;
        this.asOf = asOf;
        this.madeBy = caller.username();
        this.visibleTo = List.of(caller.organisation());
    }

    /** Sets the manager's words, with whose they are. */
    void narrate(String text, Caller author, Instant now) {
        narrative = text;
        narrativeBy = author.username();
        narrativeAt = now;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String authority() {
        return authority;
    }

    Instant asOf() {
        return asOf;
    }

    String madeBy() {
        return madeBy;
    }

    Period quarter() {
        return new Period(quarterFrom, quarterFrom.plusMonths(3).minusDays(1));
    }

    ScrutinyView.@Nullable Narrative narrative() {
        return narrative == null || narrativeBy == null || narrativeAt == null
                ? null
                : new ScrutinyView.Narrative(narrative, narrativeBy, narrativeAt);
    }
}
