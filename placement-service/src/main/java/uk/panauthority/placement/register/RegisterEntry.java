package uk.panauthority.placement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** A provider as the last import had it; the next is compared with this. */
@Entity
@Table(name = "register_entry")
class RegisterEntry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RegisterList list;

    /** See {@link ListedProvider#key}. */
    @Column(name = "entry_key", updatable = false)
    private String key;

    @Column(updatable = false)
    private String urn;

    private String kind;
    private boolean open;
    private @Nullable Integer places;
    private @Nullable String grade;

    @Column(name = "graded_on")
    private @Nullable LocalDate gradedOn;

    @Column(name = "owner_id")
    private @Nullable String ownerId;

    @Column(name = "home_id")
    private @Nullable UUID homeId;

    protected RegisterEntry() {}

    static RegisterEntry of(RegisterList list, ListedProvider row, @Nullable UUID homeId) {
        RegisterEntry entry = new RegisterEntry();
        entry.id = Ids.next();
        entry.list = list;
        entry.key = row.key();
        entry.urn = row.urn();
        entry.says(row, homeId);
        return entry;
    }

    /** Takes over what the present import has; a grade that it does not mention stays. */
    final void says(ListedProvider row, @Nullable UUID home) {
        kind = row.kind();
        open = row.open();
        places = row.places();
        if (row.grade() != null) {
            grade = row.grade();
            gradedOn = row.gradedOn();
        }
        ownerId = row.ownerId().isEmpty() ? null : row.ownerId();
        homeId = home;
    }

    /** It is in the list no more. */
    void isGone() {
        open = false;
    }

    String key() {
        return key;
    }

    String urn() {
        return urn;
    }

    @Nullable
    UUID homeId() {
        return homeId;
    }

    @Nullable
    String ownerId() {
        return ownerId;
    }

    boolean isHome() {
        return !kind.equals(ListedProvider.AGENCY) && !kind.equals(ListedProvider.OTHER);
    }

    Standing standing() {
        return new Standing(open, places, grade);
    }
}
