package uk.panauthority.casework.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.duty.DutyDecision;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** One absence of one child. It holds the reports about it; whatever else it says is computed from them. */
@Entity
@Table(name = "missing_episode")
class Episode implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private EpisodeState state;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @Column(name = "home_id")
    private @Nullable UUID homeId;

    @Column(name = "provider_id")
    private @Nullable String providerId;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    private String force;

    @Column(name = "duty_id")
    private UUID dutyId;

    @Column(name = "duty_version")
    private int dutyVersion;

    @Column(name = "duty_deliverer")
    private String dutyDeliverer;

    @Column(name = "duty_state")
    private String dutyState;

    @Column(name = "delivering_la")
    private String deliveringLa;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "known_since")
    private Instant knownSince;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "start_recorded_at")
    private @Nullable Instant startRecordedAt;

    @Column(name = "located_at")
    private @Nullable Instant locatedAt;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "return_recorded_at")
    private @Nullable Instant returnRecordedAt;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level")
    private RiskLevel riskLevel;

    @Column(name = "interview_id")
    private @Nullable UUID interviewId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Report> reports;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    protected Episode() {}

    /** The absence that a first report tells of. */
    Episode(UUID id, EpisodeSetting setting, Report first, DutyDecision duty, Instant now) {
        this.id = id;
        this.childRef = setting.childRef();
        this.placementId = setting.placementId();
        this.homeId = setting.homeId();
        this.providerId = setting.providerId();
        this.responsibleLa = setting.responsibleLa();
        this.hostLa = setting.hostLa();
        this.force = first.source();
        this.openedAt = now;
        this.visibleTo = Stream.of(force, responsibleLa, hostLa).distinct().toList();
        this.reports = List.of();
        this.riskLevel = RiskLevel.NOT_ASSESSED;
        follow(duty);
        take(first);
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }

    /** Adds a report, unless it is there already. */
    EpisodeSnapshot add(Report report) {
        EpisodeSnapshot before = snapshot();
        if (!holds(report)) {
            take(report);
        }
        return before;
    }

    /**
     * Records the return that staff know of.
     *
     * @throws Problem {@code transition-refused} when a return is known, {@code end-before-start} when it would precede
     *     the start
     */
    void close(Caller caller, UUID reportId, Instant returned, Instant now) {
        if (returnedAt != null) {
            // Asked first, so that an organisation that may never close hears so.
            EpisodeLifecycle.TABLE.require(EpisodeState.OPEN, EpisodeAction.CLOSE, caller, partiesOf(caller));
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", state.name())
                    .with("allowedActions", List.of());
        }
        EpisodeState next = EpisodeLifecycle.TABLE.next(state, EpisodeAction.CLOSE, caller, partiesOf(caller));
        if (startedAt != null && returned.isBefore(startedAt)) {
            throw Problem.at("/returnedAt", CaseworkProblem.END_BEFORE_START, "The return is before the child left.");
        }
        take(new Report(
                reportId,
                ReportKind.CLOSURE,
                caller.organisation(),
                "staff",
                1,
                now,
                now,
                null,
                null,
                null,
                null,
                returned));
        if (state != next) {
            throw new IllegalStateException("the reports and the lifecycle disagree: " + state + ", " + next);
        }
    }

    private void take(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.add(report);
        reports = List.copyOf(more);
        if (!visibleTo.contains(report.source())) {
            visibleTo = Stream.concat(visibleTo.stream(), Stream.of(report.source()))
                    .toList();
        }
        Course course = course();
        knownSince = course.knownSince();
        startedAt = course.startedAt();
        startRecordedAt = course.startRecordedAt();
        locatedAt = course.locatedAt();
        returnedAt = course.returnedAt();
        returnRecordedAt = course.returnRecordedAt();
        riskLevel = course.risk();
        state = course.state();
    }

    /** Takes over who delivers the interview, as it is decided now. */
    final void follow(DutyDecision duty) {
        dutyId = duty.dutyId();
        dutyVersion = duty.version();
        dutyDeliverer = duty.deliverer();
        dutyState = duty.state();
        deliveringLa = duty.deliveringLa();
    }

    /** Whether this absence was opened without a placement, and the child was placed by then. */
    boolean isUnplacedSince(Instant placedAt) {
        return placementId == null && !knownSince.isBefore(placedAt);
    }

    /** Takes over the placement that became known after the absence did. */
    void placedIn(EpisodeSetting setting, DutyDecision duty) {
        placementId = setting.placementId();
        homeId = setting.homeId();
        providerId = setting.providerId();
        hostLa = setting.hostLa();
        visibleTo =
                Stream.concat(visibleTo.stream(), Stream.of(hostLa)).distinct().toList();
        follow(duty);
    }

    void interviewIs(UUID interview) {
        interviewId = interview;
    }

    Course course() {
        return Course.of(reports);
    }

    Course courseWith(Report report) {
        return Course.of(Stream.concat(reports.stream(), Stream.of(report)).toList());
    }

    boolean holds(Report report) {
        return reports.stream().anyMatch(r -> r.id().equals(report.id()));
    }

    boolean holdsReferenceOf(Report report) {
        return reports.stream().anyMatch(r -> r.sameReference(report));
    }

    boolean mayCorrectReturn(Report report) {
        Optional<Report> ending = Course.ending(reports);
        return ending.isPresent() && ending.get().sameStatement(report);
    }

    boolean wasReportedMissing() {
        return reports.stream().anyMatch(r -> r.kind() == ReportKind.MISSING);
    }

    Set<EpisodeParty> partiesOf(Caller caller) {
        Set<EpisodeParty> parties = EnumSet.noneOf(EpisodeParty.class);
        if (responsibleLa.equals(caller.organisation())) {
            parties.add(EpisodeParty.RESPONSIBLE_AUTHORITY);
        }
        if (hostLa.equals(caller.organisation())) {
            parties.add(EpisodeParty.HOST_AUTHORITY);
        }
        if (force.equals(caller.organisation())) {
            parties.add(EpisodeParty.FORCE);
        }
        return parties;
    }

    List<String> actionsOf(Caller caller) {
        return returnedAt == null ? EpisodeLifecycle.TABLE.actions(state, caller, partiesOf(caller)) : List.of();
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

    EpisodeSnapshot snapshot() {
        return new EpisodeSnapshot(startedAt, returnedAt, riskLevel);
    }

    /** Whom the duty concerns, for asking who delivers. */
    EpisodeSetting setting() {
        return new EpisodeSetting(childRef, responsibleLa, hostLa, placementId, homeId, providerId);
    }

    EpisodeFacts facts() {
        Course course = course();
        return new EpisodeFacts(
                id,
                state,
                childRef,
                placementId,
                homeId,
                providerId,
                responsibleLa,
                hostLa,
                deliveringLa,
                force,
                startedAt,
                day(startedAt),
                returnedAt,
                returnedAt == null ? null : ClockStartFact.RETURNED,
                course.segments(),
                course.riskHistory(),
                riskLevel,
                mergedInto);
    }

    EpisodeView view(Caller caller) {
        Course course = course();
        return new EpisodeView(
                id,
                state,
                version,
                actionsOf(caller),
                childRef,
                placementId,
                homeId,
                responsibleLa,
                hostLa,
                force,
                course.references(),
                EpisodeView.Moment.of(startedAt, startRecordedAt),
                EpisodeView.Moment.of(returnedAt, returnRecordedAt),
                course.segments(),
                riskLevel,
                course.riskHistory(),
                new EpisodeView.Duty(dutyId, dutyVersion, dutyDeliverer, deliveringLa, dutyState),
                interviewId);
    }

    static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, PlatformClock.LONDON);
    }
}
