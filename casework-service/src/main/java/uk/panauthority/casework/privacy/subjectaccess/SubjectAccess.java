package uk.panauthority.casework.privacy.subjectaccess;

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
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** One request for what is held about a child. It holds the decision, never what was given out. */
@Entity
@Table(name = "subject_access")
class SubjectAccess implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SubjectAccessState state;

    @Column(name = "child_ref")
    private String childRef;

    private String authority;

    @Enumerated(EnumType.STRING)
    private Requester requester;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    protected SubjectAccess() {}

    /** A request is to be answered within one month of its receipt (UK GDPR article 12(3)). */
    SubjectAccess(Caller caller, SubjectAccessRequests.Preparation request, Instant now) {
        this.id = Ids.next();
        this.state = SubjectAccessLifecycle.TABLE.initial();
        this.childRef = request.childRef();
        this.authority = caller.organisation();
        this.requester = request.requester();
        this.askedOn = request.askedOn();
        this.dueOn = askedOn.plusMonths(1);
        this.preparedAt = now;
        this.preparedBy = caller.username();
    }

    /**
     * A second person agrees or refuses.
     *
     * @throws Problem {@code self-approval} to the person who prepared it
     */
    void decide(SubjectAccessAction action, Caller caller, Instant now) {
        SubjectAccessLifecycle.TABLE.require(state, action, caller, partiesOf(caller));
        if (preparedBy.equals(caller.username())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        state = SubjectAccessLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
        decidedAt = now;
        decidedBy = caller.username();
    }

    /** Refuses to give anything out before two people agreed. */
    void requireApproved() {
        if (state != SubjectAccessState.APPROVED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", state.name())
                    .with("allowedActions", List.of());
        }
    }

    private Set<SubjectAccessParty> partiesOf(Caller caller) {
        return authority.equals(caller.organisation()) ? Set.of(SubjectAccessParty.RESPONSIBLE) : Set.of();
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

    SubjectAccessView view(Caller caller) {
        return new SubjectAccessView(
                id,
                state,
                version,
                preparedBy.equals(caller.username())
                        ? List.of()
                        : SubjectAccessLifecycle.TABLE.actions(state, caller, partiesOf(caller)),
                childRef,
                requester,
                askedOn,
                dueOn,
                preparedAt,
                preparedBy,
                decidedAt,
                decidedBy);
    }
}
