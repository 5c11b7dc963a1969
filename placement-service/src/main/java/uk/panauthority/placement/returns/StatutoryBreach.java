package uk.panauthority.placement.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.placement.returns.rule.Finding;
import uk.panauthority.placement.returns.rule.ReturnTable;
import uk.panauthority.placement.returns.rule.ReturnYear;

/** A rule of one year's return that something recorded of a child breaks now. Removed when it is right; its history stays. */
@Entity
@Immutable
@Table(name = "statutory_breach")
class StatutoryBreach {

    @Id
    private UUID id;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "return_year")
    private String year;

    private String rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_table")
    private ReturnTable table;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected StatutoryBreach() {}

    StatutoryBreach(String responsibleLa, String childRef, ReturnYear year, Finding finding, Instant now) {
        this.id = Ids.next();
        this.responsibleLa = responsibleLa;
        this.childRef = childRef;
        this.year = year.label();
        this.rule = finding.rule().code();
        this.table = finding.row().table();
        this.placementId = finding.row().origin().placementId();
        this.rowKey = finding.row().origin().key();
        this.openedAt = now;
    }

    /** Two breaches of one key are the same one, however often it is found. */
    String key() {
        return year + " " + rule + " " + rowKey;
    }

    ReturnEvents.StatutoryBreachOpened opened(LocalDate day) {
        return new ReturnEvents.StatutoryBreachOpened(id, childRef, responsibleLa, year, rule, table, placementId, day);
    }

    ReturnEvents.StatutoryBreachCleared cleared(LocalDate day) {
        return new ReturnEvents.StatutoryBreachCleared(
                id, childRef, responsibleLa, year, rule, table, placementId, day);
    }

    UUID id() {
        return id;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String childRef() {
        return childRef;
    }

    String year() {
        return year;
    }

    String rule() {
        return rule;
    }

    ReturnTable table() {
        return table;
    }

    @Nullable
    UUID placementId() {
        return placementId;
    }

    Instant openedAt() {
        return openedAt;
    }
}
