package uk.panauthority.casework.privacy.restriction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The restriction of one child's records to named people. Those who manage it need not be among them. */
@Entity
@Table(name = "restriction")
class Restriction implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "child_ref")
    private String childRef;

    private String authority;

    @Enumerated(EnumType.STRING)
    private RestrictionGround ground;

    @Enumerated(EnumType.STRING)
    private RestrictionState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RestrictionGrant> grants;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    protected Restriction() {}

    Restriction(Caller caller, RestrictionRequests.Restricting request, Instant now) {
        this.id = Ids.next();
        this.state = RestrictionLifecycle.TABLE.initial();
        this.childRef = request.childRef();
        this.authority = caller.organisation();
        this.ground = request.ground();
        this.setAt = now;
        this.setBy = caller.username();
        this.grants = request.grants().stream()
                .distinct()
                .map(person -> new RestrictionGrant(person.organisation(), person.username(), now, setBy))
                .toList();
    }

    void grant(RestrictionRequests.Person person, Caller caller, Instant now) {
        move(RestrictionAction.GRANT, caller);
        if (grants.stream().noneMatch(g -> g.isOf(person))) {
            List<RestrictionGrant> more = new ArrayList<>(grants);
            more.add(new RestrictionGrant(person.organisation(), person.username(), now, caller.username()));
            grants = more;
        }
    }

    /**
     * Ends one person's grant.
     *
     * @throws Problem {@code field-invalid} when the person has none, or is the last who has one
     */
    void withdraw(RestrictionRequests.Person person, Caller caller) {
        move(RestrictionAction.WITHDRAW, caller);
        List<RestrictionGrant> left =
                grants.stream().filter(g -> !g.isOf(person)).toList();
        if (left.isEmpty() || left.size() == grants.size()) {
            throw Problem.at("/username", CommonProblem.FIELD_INVALID, "Only one of several grants can be withdrawn.");
        }
        grants = left;
    }

    void lift(Caller caller, Instant now) {
        move(RestrictionAction.LIFT, caller);
        liftedAt = now;
        liftedBy = caller.username();
    }

    private void move(RestrictionAction action, Caller caller) {
        state = RestrictionLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
    }

    private Set<RestrictionParty> partiesOf(Caller caller) {
        return authority.equals(caller.organisation()) ? Set.of(RestrictionParty.RESPONSIBLE) : Set.of();
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

    RestrictionView view(Caller caller) {
        return new RestrictionView(
                id,
                state,
                version,
                RestrictionLifecycle.TABLE.actions(state, caller, partiesOf(caller)),
                childRef,
                ground,
                grants.stream()
                        .map(g ->
                                new RestrictionView.GrantView(g.organisation(), g.username(), g.givenAt(), g.givenBy()))
                        .toList(),
                setAt,
                setBy,
                liftedAt,
                liftedBy);
    }
}
