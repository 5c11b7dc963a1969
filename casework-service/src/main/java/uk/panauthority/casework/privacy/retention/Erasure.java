package uk.panauthority.casework.privacy.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The decision whether a child's record is erased. It outlives the record. */
@Entity
@Table(name = "erasure")
class Erasure implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Column(name = "child_ref")
    private String childRef;

    private String authority;

    @Enumerated(EnumType.STRING)
    private ErasureGround ground;

    private String rule;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    protected Erasure() {}

    /**
     * An erasure that nobody has decided yet.
     *
     * @param rule code of the retention rule, or of the ground where time plays no part
     */
    Erasure(
            String childRef,
            String authority,
            ErasureGround ground,
            String rule,
            @Nullable LocalDate dueOn,
            Instant now) {
        this.id = Ids.next();
        this.state = ErasureLifecycle.TABLE.initial();
        this.childRef = childRef;
        this.authority = authority;
        this.ground = ground;
        this.rule = rule;
        this.dueOn = dueOn;
        this.openedAt = now;
    }

    void propose(Caller caller, Instant now) {
        move(ErasureAction.PROPOSE, caller);
        proposedAt = now;
        proposedBy = caller.username();
    }

    /**
     * A second person agrees.
     *
     * @throws Problem {@code self-approval} to the person who proposed it
     */
    ErasureEvents.RecordErased approve(Caller caller, Instant now, LocalDate today) {
        ErasureLifecycle.TABLE.require(state, ErasureAction.APPROVE, caller, partiesOf(caller));
        if (caller.username().equals(proposedBy)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        decide(ErasureAction.APPROVE, caller, now);
        return new ErasureEvents.RecordErased(id, childRef, authority, "child", rule, today);
    }

    void keep(Caller caller, Instant now) {
        decide(ErasureAction.KEEP, caller, now);
    }

    private void decide(ErasureAction action, Caller caller, Instant now) {
        move(action, caller);
        decidedAt = now;
        decidedBy = caller.username();
    }

    private void move(ErasureAction action, Caller caller) {
        state = ErasureLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
    }

    private Set<ErasureParty> partiesOf(Caller caller) {
        return authority.equals(caller.organisation()) ? Set.of(ErasureParty.RESPONSIBLE) : Set.of();
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

    ErasureView view(Caller caller) {
        return new ErasureView(
                id,
                state,
                version,
                actions(caller),
                childRef,
                ground,
                rule,
                dueOn,
                openedAt,
                proposedAt,
                proposedBy,
                decidedAt,
                decidedBy);
    }

    private List<String> actions(Caller caller) {
        return ErasureLifecycle.TABLE.actions(state, caller, partiesOf(caller)).stream()
                .filter(action -> !action.equals(ActionCode.of(ErasureAction.APPROVE))
                        || !caller.username().equals(proposedBy))
                .toList();
    }
}
