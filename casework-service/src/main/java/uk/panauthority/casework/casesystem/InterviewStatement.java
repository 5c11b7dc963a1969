package uk.panauthority.casework.casesystem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;

/**
 * What a case system says of the return interview after an absence. Kept beside our own record of the interview, which it
 * never changes: an interview that was held elsewhere is not one that we can vouch for.
 */
@Entity
@Table(name = "case_system_statement")
class InterviewStatement {

    @Id
    private UUID id;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "table_id")
    private String tableId;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "episode_id")
    private UUID episodeId;

    private int ordinal;

    @Column(name = "rhi_offered")
    private String offered;

    @Column(name = "rhi_accepted")
    private String accepted;

    @Column(name = "stated_at")
    private Instant statedAt;

    /** For Hibernate. */
    protected InterviewStatement() {}

    InterviewStatement(String responsibleLa, MissingRecord row, UUID episodeId, int ordinal, Instant now) {
        this.id = Ids.next();
        this.responsibleLa = responsibleLa;
        this.tableId = row.tableId();
        this.childRef = row.childRef();
        this.episodeId = episodeId;
        this.ordinal = ordinal;
        this.offered = row.offered();
        this.accepted = row.accepted();
        this.statedAt = now;
    }

    /** Takes a later statement over; false when it says the same. */
    boolean restate(MissingRecord row, Instant now) {
        if (offered.equals(row.offered()) && accepted.equals(row.accepted())) {
            return false;
        }
        offered = row.offered();
        accepted = row.accepted();
        statedAt = now;
        return true;
    }

    /** The segment that it is about. */
    String rowKey() {
        return episodeId + "-" + ordinal;
    }

    String tableId() {
        return tableId;
    }

    String offered() {
        return offered;
    }

    String accepted() {
        return accepted;
    }
}
