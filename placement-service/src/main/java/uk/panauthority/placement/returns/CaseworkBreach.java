package uk.panauthority.placement.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Read copy of a finding of casework that is open: an absence that outlasts the placement (575) or the care (577). The
 * files of one return leave together, so that it blocks those made here as well.
 */
@Entity
@Immutable
@Table(name = "casework_breach")
class CaseworkBreach {

    @Id
    @Column(name = "breach_id")
    private UUID breachId;

    @Column(name = "responsible_la")
    @SuppressWarnings("UnusedVariable") // for queries and for the policy
    private String responsibleLa;

    @Column(name = "return_year")
    @SuppressWarnings("UnusedVariable") // for queries
    private String year;

    @SuppressWarnings("UnusedVariable") // for those who read the record
    private String rule;

    protected CaseworkBreach() {}

    CaseworkBreach(CaseworkFinding finding) {
        this.breachId = finding.breachId();
        this.responsibleLa = finding.responsibleLa();
        this.year = finding.year();
        this.rule = finding.rule();
    }

    UUID breachId() {
        return breachId;
    }
}
