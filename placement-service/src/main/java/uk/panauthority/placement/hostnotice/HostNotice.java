package uk.panauthority.placement.hostnotice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.placement.PlacementState;
import uk.panauthority.placement.placement.PlannedPlacement;

/**
 * What the responsible authority tells the authority in whose area the child is to live (Care Planning, Placement and Case
 * Review (England) Regulations 2010, regulation 13, not yet confirmed against the text). The dates of the placement are
 * followed by the database, so that host and placement never differ.
 */
@Entity
@Table(name = "host_notice")
class HostNotice implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code LAPSED}: see {@link #shownState}. */
    @Enumerated(EnumType.STRING)
    private HostNoticeState state;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "child_ref", updatable = false)
    private String childRef;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "host_la", updatable = false)
    private String hostLa;

    @Column(name = "expected_start", updatable = false)
    private LocalDate expectedStart;

    @Column(updatable = false)
    private boolean emergency;

    @Column(name = "due_basis", updatable = false)
    private String dueBasis;

    @Column(name = "working_days", updatable = false)
    private int workingDays;

    /** Followed by the database. */
    @Enumerated(EnumType.STRING)
    @Column(name = "placement_state", updatable = false)
    private PlacementState placementState;

    @Column(name = "started_at", insertable = false, updatable = false)
    private @Nullable Instant startedAt;

    @Column(name = "ended_on", insertable = false, updatable = false)
    private @Nullable LocalDate endedOn;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    protected HostNotice() {}

    static HostNotice owed(PlannedPlacement plan, HostNoticeRule rule) {
        HostNotice notice = new HostNotice();
        notice.id = Ids.next();
        notice.state = HostNoticeLifecycle.TABLE.initial();
        notice.placementId = plan.placementId();
        notice.orderId = plan.orderId();
        notice.childRef = plan.childRef();
        notice.homeId = plan.homeId();
        notice.responsibleLa = plan.parties().responsibleLa();
        notice.hostLa = plan.hostLa();
        notice.expectedStart = plan.start();
        notice.emergency = plan.orderDueAt() != null;
        notice.workingDays = rule.workingDays();
        notice.dueBasis = rule.basis();
        notice.placementState = PlacementState.PLANNED;
        return notice;
    }

    void send(Caller caller, Instant now) {
        state = HostNoticeLifecycle.TABLE.next(shownState(), HostNoticeAction.SEND, caller, partiesOf(caller));
        sentBy = caller.username();
        sentAt = now;
    }

    void acknowledge(Caller caller, Instant now) {
        state = HostNoticeLifecycle.TABLE.next(shownState(), HostNoticeAction.ACKNOWLEDGE, caller, partiesOf(caller));
        acknowledgedBy = caller.username();
        acknowledgedAt = now;
    }

    /** The state as it shows: no notice is owed for a child who never came. */
    HostNoticeState shownState() {
        boolean nobodyCame = placementState == PlacementState.CANCELLED || placementState == PlacementState.NOT_ARRIVED;
        return nobodyCame ? HostNoticeLifecycle.TABLE.automatically(state, HostNoticeAction.LAPSE) : state;
    }

    /**
     * The last day on which it may be sent: after an emergency so many working days from the arrival, else the day of the
     * arrival, before the child comes.
     */
    LocalDate dueOn(HostNoticeRule.Count workdays) {
        LocalDate start = startedAt == null ? expectedStart : LocalDate.ofInstant(startedAt, PlatformClock.LONDON);
        return emergency ? workdays.after(start, workingDays) : start;
    }

    /** Whether it is not sent although its time is past. */
    boolean isOverdue(HostNoticeRule.Count workdays, Instant now) {
        return shownState() == HostNoticeState.DUE && isLate(now, workdays);
    }

    /** Whether it was sent in its time; null as long as it is not sent. */
    @Nullable
    Boolean sentInTime(HostNoticeRule.Count workdays) {
        return sentAt == null ? null : !isLate(sentAt, workdays);
    }

    private boolean isLate(Instant moment, HostNoticeRule.Count workdays) {
        boolean childWasThere = !emergency && startedAt != null && moment.isAfter(startedAt);
        return childWasThere
                || LocalDate.ofInstant(moment, PlatformClock.LONDON).isAfter(dueOn(workdays));
    }

    Set<HostParty> partiesOf(Caller caller) {
        Set<HostParty> parties = EnumSet.noneOf(HostParty.class);
        if (caller.organisation().equals(responsibleLa)) {
            parties.add(HostParty.RESPONSIBLE);
        }
        if (caller.organisation().equals(hostLa)) {
            parties.add(HostParty.HOST);
        }
        return parties;
    }

    /** The host knows nothing of the child before the notice. */
    @Override
    public Set<String> visibleTo() {
        return sentAt == null ? Set.of(responsibleLa) : Set.of(responsibleLa, hostLa);
    }

    boolean isHost(Caller caller) {
        return sentAt != null && Objects.equals(caller.organisation(), hostLa);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID placementId() {
        return placementId;
    }

    UUID orderId() {
        return orderId;
    }

    String childRef() {
        return childRef;
    }

    UUID homeId() {
        return homeId;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String hostLa() {
        return hostLa;
    }

    LocalDate expectedStart() {
        return expectedStart;
    }

    boolean emergency() {
        return emergency;
    }

    String dueBasis() {
        return dueBasis;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String sentBy() {
        return sentBy;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
