package uk.panauthority.placement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** One change from the import before. Never changed. */
@Entity
@Table(name = "register_difference")
class RegisterDifference {

    @Id
    private UUID id;

    @Column(name = "edition_id", updatable = false)
    private UUID editionId;

    @Column(updatable = false)
    private String urn;

    @Column(name = "home_id", updatable = false)
    private @Nullable UUID homeId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DifferenceKind kind;

    @Column(name = "old_value", updatable = false)
    private @Nullable String oldValue;

    @Column(name = "new_value", updatable = false)
    private @Nullable String newValue;

    protected RegisterDifference() {}

    static RegisterDifference of(UUID editionId, String urn, @Nullable UUID homeId, Standing.Change change) {
        RegisterDifference difference = new RegisterDifference();
        difference.id = Ids.next();
        difference.editionId = editionId;
        difference.urn = urn;
        difference.homeId = homeId;
        difference.kind = change.kind();
        difference.oldValue = change.before();
        difference.newValue = change.after();
        return difference;
    }

    UUID id() {
        return id;
    }

    RegisterDifferenceView view() {
        return new RegisterDifferenceView(urn, homeId, kind, oldValue, newValue);
    }
}
