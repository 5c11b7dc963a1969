package uk.panauthority.placement.exclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import uk.panauthority.placement.party.Party;

/** An area where one child must not be placed, until a day. Its expiry follows from the day when it is read. */
@Entity
@Table(name = "location_exclusion")
class LocationExclusion implements Shared {

    private static final String SYSTEM = "system";
    private static final int GSS_CODE = 9;

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code EXPIRED}: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private ExclusionState state;

    @Column(name = "child_ref", updatable = false)
    private String childRef;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(updatable = false)
    private String source;

    @Column(name = "casework_area", updatable = false)
    private @Nullable UUID caseworkArea;

    @Column(updatable = false)
    private @Nullable String reason;

    @Embedded
    private @Nullable ExcludedPlace place;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "raised_by", updatable = false)
    private String raisedBy;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    protected LocationExclusion() {}

    /**
     * Raised by staff of the child's authority.
     *
     * @throws Problem {@code reason-required}; {@code field-invalid} for an expiry that is past
     */
    static LocationExclusion raise(
            ExclusionRequests.Raise request, ExcludedPlace place, Caller caller, Instant now, LocalDate today) {
        if (request.expiresOn().isBefore(today)) {
            throw Problem.at("/expiresOn", CommonProblem.FIELD_INVALID, "The day is past.");
        }
        LocationExclusion exclusion = of(Ids.next(), caller.organisation() + "-" + request.childId(), now);
        exclusion.source = request.source();
        exclusion.reason = requireReason(request.reason());
        exclusion.place = place;
        exclusion.expiresOn = request.expiresOn();
        exclusion.raisedBy = caller.username();
        return exclusion;
    }

    /** Told by casework: which area that is, people say later. */
    static LocationExclusion told(LocationExclusionRaised told, Instant now) {
        LocationExclusion exclusion = of(told.exclusionId(), told.childRef(), now);
        exclusion.source = told.sourceType();
        exclusion.caseworkArea = told.areaId();
        exclusion.expiresOn = told.expiresOn();
        exclusion.raisedBy = SYSTEM;
        return exclusion;
    }

    private static LocationExclusion of(UUID id, String childRef, Instant now) {
        LocationExclusion exclusion = new LocationExclusion();
        exclusion.id = id;
        exclusion.state = ExclusionLifecycle.TABLE.initial();
        exclusion.childRef = childRef;
        exclusion.responsibleLa = childRef.substring(0, GSS_CODE);
        exclusion.raisedAt = now;
        return exclusion;
    }

    /** Casework tells of it again, with another expiry. */
    void toldAgain(LocalDate until) {
        expiresOn = until;
    }

    /** Casework says that it holds no more; said twice, it changes nothing. */
    void ended(Instant now) {
        if (ExclusionLifecycle.TABLE.happens(state, ExclusionAction.LIFT)) {
            state = ExclusionLifecycle.TABLE.automatically(state, ExclusionAction.LIFT);
            closedBy = SYSTEM;
            closedAt = now;
        }
    }

    void locate(ExcludedPlace where, Caller caller, LocalDate today) {
        ExclusionLifecycle.TABLE.require(stateOn(today), ExclusionAction.LOCATE, caller, partiesOf(caller));
        place = where;
    }

    /** @throws Problem {@code reason-required} */
    void lift(Caller caller, @Nullable String why, Instant now, LocalDate today) {
        ExclusionState next =
                ExclusionLifecycle.TABLE.next(stateOn(today), ExclusionAction.LIFT, caller, partiesOf(caller));
        closingReason = requireReason(why);
        closedBy = caller.username();
        closedAt = now;
        state = next;
    }

    /** The state on a day: the last day still counts. */
    ExclusionState stateOn(LocalDate day) {
        return state == ExclusionState.LIVE && day.isAfter(expiresOn)
                ? ExclusionLifecycle.TABLE.automatically(state, ExclusionAction.EXPIRE)
                : state;
    }

    List<String> actionsFor(Caller caller, LocalDate today) {
        boolean located = place != null && caseworkArea == null;
        return ExclusionLifecycle.TABLE.actions(stateOn(today), caller, partiesOf(caller)).stream()
                .filter(code -> !located || !code.equals(ActionCode.of(ExclusionAction.LOCATE)))
                .toList();
    }

    Set<Party> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(Party.RESPONSIBLE) : Set.of();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    private static String requireReason(@Nullable String why) {
        if (why == null || why.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return why;
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

    String source() {
        return source;
    }

    @Nullable
    UUID caseworkArea() {
        return caseworkArea;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    ExcludedPlace place() {
        return place;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    String raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }
}
