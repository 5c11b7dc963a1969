package uk.panauthority.casework.privacy.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** One emergency read of one child's records by one person. */
@Entity
@Table(name = "break_glass")
class BreakGlass implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private BreakGlassState state;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    private String organisation;

    @Column(name = "opened_by")
    private String openedBy;

    private String reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "review_by")
    private Instant reviewBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "review_note")
    private @Nullable String reviewNote;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    protected BreakGlass() {}

    /** The caller opens it for themselves, from now on for so long. */
    BreakGlass(
            Caller caller,
            String childRef,
            String responsibleLa,
            String reason,
            Instant now,
            Duration lasting,
            Instant reviewBy) {
        this.id = Ids.next();
        this.state = BreakGlassLifecycle.TABLE.initial();
        this.childRef = childRef;
        this.responsibleLa = responsibleLa;
        this.organisation = caller.organisation();
        this.openedBy = caller.username();
        this.reason = reason;
        this.openedAt = now;
        this.expiresAt = now.plus(lasting);
        this.reviewBy = reviewBy;
        this.visibleTo =
                Stream.of(organisation, responsibleLa).distinct().sorted().toList();
    }

    BreakGlassEvents.BreakGlassOpened opened() {
        return new BreakGlassEvents.BreakGlassOpened(id, childRef, responsibleLa, organisation, openedAt, expiresAt);
    }

    /** Its time is over. */
    void expire() {
        state = BreakGlassLifecycle.TABLE.automatically(state, BreakGlassAction.EXPIRE);
    }

    /**
     * Another person says whether it was right.
     *
     * @throws Problem {@code self-approval} to the person who opened it
     */
    void review(BreakGlassState outcome, String note, Caller caller, Instant now) {
        BreakGlassLifecycle.TABLE.require(state, BreakGlassAction.REVIEW, caller, partiesOf(caller.organisation()));
        if (openedBy.equals(caller.username())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        state = BreakGlassLifecycle.TABLE.next(
                state, BreakGlassAction.REVIEW, outcome, caller, partiesOf(caller.organisation()));
        reviewNote = note;
        reviewedBy = caller.username();
        reviewedAt = now;
    }

    /** Its reason may say much about a child: it is for the person who gave it and for privacy officers. */
    boolean isReadableBy(Caller caller) {
        return isOf(caller) || caller.roles().contains("PRIVACY_OFFICER");
    }

    boolean isOpenAt(Instant now) {
        return state == BreakGlassState.OPEN && expiresAt.isAfter(now);
    }

    boolean isOf(Caller caller) {
        return organisation.equals(caller.organisation()) && openedBy.equals(caller.username());
    }

    Set<BreakGlassParty> partiesOf(String who) {
        Set<BreakGlassParty> parties = EnumSet.noneOf(BreakGlassParty.class);
        if (who.equals(responsibleLa)) {
            parties.add(BreakGlassParty.RESPONSIBLE);
        }
        if (who.equals(organisation)) {
            parties.add(BreakGlassParty.OPENER);
        }
        return parties;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
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

    BreakGlassView view(Caller caller) {
        boolean reviewable = !openedBy.equals(caller.username());
        return new BreakGlassView(
                id,
                state,
                version,
                reviewable
                        ? BreakGlassLifecycle.TABLE.actions(state, caller, partiesOf(caller.organisation()))
                        : List.of(),
                childRef,
                responsibleLa,
                organisation,
                openedBy,
                reason,
                openedAt,
                expiresAt,
                reviewBy,
                reviewedAt,
                reviewedBy,
                reviewNote);
    }
}
