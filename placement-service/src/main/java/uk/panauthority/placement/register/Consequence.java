package uk.panauthority.placement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.home.HomeConcern;
import uk.panauthority.placement.party.Party;

/** One placement or order that somebody has to look at since its home closed or was graded Inadequate. */
@Entity
@Table(name = "consequence")
class Consequence implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ConsequenceState state;

    @Column(name = "concern_id", updatable = false)
    private UUID concernId;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HomeConcern.Cause cause;

    @Column(updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsequenceSubject subject;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(updatable = false)
    private String role;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    private @Nullable String decision;
    private @Nullable String rationale;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Consequence() {}

    static Consequence open(
            RaisedConcern concern,
            ConsequenceSubject subject,
            UUID subjectId,
            String responsibleLa,
            ConsequenceRules.Rule rule,
            LocalDate today,
            Instant now) {
        Consequence consequence = new Consequence();
        consequence.id = Ids.next();
        consequence.state = ConsequenceLifecycle.TABLE.initial();
        consequence.concernId = concern.id();
        consequence.homeId = concern.homeId();
        consequence.cause = concern.cause();
        consequence.day = concern.day();
        consequence.subject = subject;
        consequence.subjectId = subjectId;
        consequence.responsibleLa = responsibleLa;
        consequence.role = rule.role();
        consequence.dueOn = today.plusDays(rule.days());
        consequence.openedAt = now;
        return consequence;
    }

    /**
     * Somebody has looked, and says what was decided and why.
     *
     * @throws Problem {@code reason-required}
     */
    void close(String newDecision, @Nullable String why, Caller caller, Instant now) {
        ConsequenceState next =
                ConsequenceLifecycle.TABLE.next(state, ConsequenceAction.CLOSE, caller, partiesOf(caller));
        if (why == null || why.isBlank()) {
            throw Problem.at("/rationale", CommonProblem.REASON_REQUIRED, "Say why it was decided so.");
        }
        state = next;
        decision = newDecision;
        rationale = why;
        closedBy = caller.username();
        closedAt = now;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    ConsequenceView view(Caller caller) {
        return new ConsequenceView(
                id,
                state,
                version,
                ConsequenceLifecycle.TABLE.actions(state, caller, partiesOf(caller)),
                homeId,
                cause,
                day,
                subject,
                subjectId,
                responsibleLa,
                role,
                dueOn,
                openedAt,
                decision,
                rationale,
                closedBy,
                closedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    private Set<Party> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(Party.RESPONSIBLE) : Set.of();
    }
}
