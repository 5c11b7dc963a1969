package uk.panauthority.casework.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.returns.rule.Finding;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.identity.Ids;

/** A rule of one year's return that a row of a child breaks now. It is removed when the row is right; its history stays. */
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

    @Column(name = "episode_id")
    private @Nullable UUID episodeId;

    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** For Hibernate. */
    protected StatutoryBreach() {}

    StatutoryBreach(String responsibleLa, String childRef, ReturnYear year, Finding finding, Instant now) {
        this.id = Ids.next();
        this.responsibleLa = responsibleLa;
        this.childRef = childRef;
        this.year = year.label();
        this.rule = finding.rule().code();
        this.episodeId =
                finding.row().origin() instanceof MissingRow.OfEpisode(UUID episode, int ordinal) ? episode : null;
        this.rowKey = finding.row().origin().key();
        this.openedAt = now;
    }

    /** Two breaches of one key are the same one, however often it is found. */
    String key() {
        return keyOf(year, rule, rowKey);
    }

    static String keyOf(String year, String rule, String rowKey) {
        return year + " " + rule + " " + rowKey;
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

    @Nullable
    UUID episodeId() {
        return episodeId;
    }

    Instant openedAt() {
        return openedAt;
    }
}
