package uk.panauthority.placement.geography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** A directory that was imported, with what it changed. The newest is the one that answers. Never changed. */
@Entity
@Table(name = "postcode_edition")
class PostcodeEdition {

    @Id
    private UUID id;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private int postcodes;

    @Column(name = "without_grid", updatable = false)
    private int withoutGrid;

    @Column(updatable = false)
    private int added;

    @Column(updatable = false)
    private int changed;

    @Column(updatable = false)
    private int removed;

    @Column(name = "imported_by", updatable = false)
    private String importedBy;

    @Column(updatable = false)
    private String organisation;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    protected PostcodeEdition() {}

    static PostcodeEdition of(
            LocalDate asOf,
            String fingerprint,
            PostcodeTable.Incoming incoming,
            PostcodeTable.Difference difference,
            Caller caller,
            Instant now) {
        PostcodeEdition edition = new PostcodeEdition();
        edition.id = Ids.next();
        edition.asOf = asOf;
        edition.fingerprint = fingerprint;
        edition.postcodes = incoming.postcodes();
        edition.withoutGrid = incoming.withoutGrid();
        edition.added = difference.added();
        edition.changed = difference.changed();
        edition.removed = difference.removed();
        edition.importedBy = caller.username();
        edition.organisation = caller.organisation();
        edition.importedAt = now;
        return edition;
    }

    boolean isOf(LocalDate month, String content) {
        return asOf.equals(month) && fingerprint.equals(content);
    }

    UUID id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    int postcodes() {
        return postcodes;
    }

    PostcodeEditionView view() {
        return new PostcodeEditionView(
                id,
                asOf.toString().substring(0, "2025-11".length()),
                fingerprint,
                postcodes,
                withoutGrid,
                added,
                changed,
                removed,
                organisation,
                importedAt);
    }
}
