package uk.panauthority.placement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** A list that was imported. Never changed. */
@Entity
@Table(name = "register_edition")
class RegisterEdition {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RegisterList list;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private int entries;

    @Column(updatable = false)
    private int differences;

    @Column(name = "imported_by", updatable = false)
    private String importedBy;

    @Column(updatable = false)
    private String organisation;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    protected RegisterEdition() {}

    static RegisterEdition of(
            UUID id,
            RegisterList list,
            LocalDate asOf,
            String fingerprint,
            int entries,
            int differences,
            Caller caller,
            Instant now) {
        RegisterEdition edition = new RegisterEdition();
        edition.id = id;
        edition.list = list;
        edition.asOf = asOf;
        edition.fingerprint = fingerprint;
        edition.entries = entries;
        edition.differences = differences;
        edition.importedBy = caller.username();
        edition.organisation = caller.organisation();
        edition.importedAt = now;
        return edition;
    }

    /** Made before the edition itself, since its differences name it. */
    static UUID nextId() {
        return Ids.next();
    }

    boolean isOf(LocalDate day, String content) {
        return asOf.equals(day) && fingerprint.equals(content);
    }

    UUID id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    RegisterEditionView view() {
        return new RegisterEditionView(id, list, asOf, fingerprint, entries, differences, organisation, importedAt);
    }
}
