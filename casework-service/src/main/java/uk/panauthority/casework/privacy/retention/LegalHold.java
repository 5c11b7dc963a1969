package uk.panauthority.casework.privacy.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** A stop on the deletion of one child's records, until it is lifted. */
@Entity
@Table(name = "legal_hold")
class LegalHold implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "child_ref")
    private String childRef;

    private String authority;

    private String reason;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    protected LegalHold() {}

    LegalHold(Caller caller, String childRef, String reason, Instant now) {
        this.id = Ids.next();
        this.childRef = childRef;
        this.authority = caller.organisation();
        this.reason = reason;
        this.setAt = now;
        this.setBy = caller.username();
    }

    void lift(Caller caller, String why, Instant now) {
        if (liftedAt != null) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", state())
                    .with("allowedActions", List.of());
        }
        liftReason = why;
        liftedAt = now;
        liftedBy = caller.username();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(authority);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String childRef() {
        return childRef;
    }

    private String state() {
        return liftedAt == null ? "IN_FORCE" : "LIFTED";
    }

    LegalHoldView view() {
        return new LegalHoldView(
                id,
                state(),
                version,
                liftedAt == null ? List.of("lift") : List.of(),
                childRef,
                reason,
                setAt,
                setBy,
                liftReason,
                liftedAt,
                liftedBy);
    }
}
