package uk.panauthority.placement.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** Somebody's word that a file which looks wrong is right, and why. Never changed. */
@Entity
@Table(name = "file_confirmation")
class FileConfirmation implements Shared {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private String reason;

    @Column(name = "confirmed_by", updatable = false)
    private String confirmedBy;

    @Column(name = "confirmed_at", updatable = false)
    private Instant confirmedAt;

    protected FileConfirmation() {}

    static FileConfirmation of(String fingerprint, String reason, Caller caller, Instant now) {
        FileConfirmation confirmation = new FileConfirmation();
        confirmation.id = Ids.next();
        confirmation.organisation = caller.organisation();
        confirmation.fingerprint = fingerprint;
        confirmation.reason = reason;
        confirmation.confirmedBy = caller.username();
        confirmation.confirmedAt = now;
        return confirmation;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(organisation);
    }

    UUID id() {
        return id;
    }

    FileConfirmationView view() {
        return new FileConfirmationView(id, 0, fingerprint, reason, confirmedBy, confirmedAt);
    }
}
