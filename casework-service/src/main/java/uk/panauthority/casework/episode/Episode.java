package uk.panauthority.casework.episode;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.duty.DutyDecision;
import uk.panauthority.common.access.Shared;

/**
 * One absence of one child. It holds the reports about it and what people have decided; whatever else it says is computed
 * from them.
 */
@Entity
@Table(name = "missing_episode")
class Episode implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private EpisodeState state;

    @Embedded
    private EpisodeSetting setting;

    /** The force that reported first, or in whose area a child is that staff reported. */
    private String force;

    @Embedded
    private FollowedDuty duty;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Embedded
    private @Nullable ToldTimes times;

    @Column(name = "long_term_since")
    private @Nullable Instant longTermSince;

    /** Until when the reviews of a long-term absence have been asked for. */
    @Column(name = "reviewed_until")
    private @Nullable Instant reviewedUntil;

    /** The day on which the child came of age while it was away. */
    @Column(name = "of_age_on")
    private @Nullable LocalDate ofAgeOn;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level")
    private RiskLevel riskLevel;

    @Column(name = "interview_id")
    private @Nullable UUID interviewId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Report> reports = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proposal> proposals = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Merge> merges = List.of();

    /** The forces' references, for the search. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "police_references")
    private List<String> policeReferences = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo = List.of();

    protected Episode() {}

    /**
     * The absence that first reports tell of.
     *
     * @param force the force concerned
     */
    Episode(UUID id, EpisodeSetting setting, String force, List<Report> first, DutyDecision duty, Instant now) {
        this.id = id;
        this.setting = setting;
        this.force = force;
        this.openedAt = now;
        this.riskLevel = RiskLevel.NOT_ASSESSED;
        follow(duty);
        hold(first);
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(setting.childRef());
    }

    /** Adds reports, except those that are there already. */
    void add(Collection<Report> more) {
        List<Report> all = new ArrayList<>(reports);
        more.stream().filter(r -> !holds(r)).forEach(all::add);
        hold(all);
    }

    /** Gives up the reports of this reference. */
    List<Report> release(SourceReference key) {
        List<Report> leaving = reportsOf(key);
        hold(without(key));
        return leaving;
    }

    /** Gives up the reports of references that only spoke of this absence by chance, and of another return than it had. */
    List<Report> releaseContradicted() {
        Instant returned = course().returnedAt();
        if (returned == null || !wasReportedMissing()) {
            return List.of();
        }
        Statements statements = new Statements(reports);
        List<SourceReference> leaving = statements
                .endings()
                .filter(r -> r.kind() != ReportKind.CLOSURE && !returned.equals(r.returnedAt()))
                .map(Report::key)
                .filter(this::holdsLoosely)
                .distinct()
                .toList();
        return leaving.stream().flatMap(key -> release(key).stream()).toList();
    }

    private void hold(List<Report> all) {
        reports = List.copyOf(all);
        Course course = course();
        ToldTimes before = times;
        ToldTimes now = ToldTimes.of(course);
        times = now;
        riskLevel = course.risk();
        policeReferences = course.references();
        if (now.beginsLaterThan(before)) {
            longTermSince = null;
            reviewedUntil = null;
        }
        proposals = Proposals.withCancellations(proposals, reports);
        visibleTo = Stream.concat(
                        Stream.of(force, setting.responsibleLa(), setting.hostLa()),
                        reports.stream().map(Report::source))
                .distinct()
                .toList();
        state = stateOf(course);
    }

    private EpisodeState stateOf(Course course) {
        if (mergedInto != null) {
            return EpisodeState.MERGED;
        }
        if (voidedAt != null) {
            return EpisodeState.VOIDED;
        }
        EpisodeState told = course.state();
        return told == EpisodeState.OPEN && longTermSince != null ? EpisodeState.LONG_TERM : told;
    }

    /** Takes over who delivers the interview, as it is decided now. */
    final void follow(DutyDecision decision) {
        duty = FollowedDuty.of(decision);
    }

    /** Whether this absence was opened without a placement, and the child was placed by then. */
    boolean isUnplacedSince(Instant placedAt) {
        return state.isLive()
                && setting.placementId() == null
                && !course().knownSince().isBefore(placedAt);
    }

    /** Takes over the placement that became known after the absence did. */
    void placedIn(EpisodeSetting placed, DutyDecision decision) {
        setting = placed;
        follow(decision);
        hold(reports);
    }

    void interviewIs(UUID interview) {
        interviewId = interview;
    }

    /** The absence lasts since this moment as long as a long-term one. */
    void lastsLongSince(Instant moment) {
        longTermSince = moment;
        state = stateOf(course());
    }

    void isReviewedUntil(Instant moment) {
        reviewedUntil = moment;
    }

    void isOfAgeOn(LocalDate day) {
        ofAgeOn = day;
    }

    /** Keeps a proposal, or what was decided on it. */
    void note(Proposal proposal) {
        proposals = Proposals.with(proposals, proposal);
    }

    void makeVoid(Proposal confirmed, Instant now) {
        proposals = Proposals.with(proposals, confirmed);
        voidedAt = now;
        state = stateOf(course());
    }

    /** Takes in another absence, or reports that waited for a person. */
    void takeIn(Merge merge, List<Report> more) {
        merges = Stream.concat(merges.stream(), Stream.of(merge)).toList();
        add(more);
    }

    void mergeInto(UUID survivor) {
        mergedInto = survivor;
        state = stateOf(course());
    }

    /**
     * Undoes a merge.
     *
     * @return the reports that came with it, and what has come under their references since
     */
    List<Report> giveBack(Merge merge, Instant now) {
        merges = merges.stream()
                .map(m -> m.id().equals(merge.id()) ? m.undone(now) : m)
                .toList();
        List<Report> leaving = reports.stream().filter(merge::brought).toList();
        hold(reports.stream().filter(r -> !merge.brought(r)).toList());
        return leaving;
    }

    /** Stands for an absence of its own again, with these reports. */
    void standAlone(List<Report> more) {
        mergedInto = null;
        add(more);
    }

    Course course() {
        return Course.of(reports);
    }

    Course courseWith(Collection<Report> more) {
        return Course.of(Stream.concat(reports.stream(), more.stream()).toList());
    }

    Course courseWithout(SourceReference key) {
        return Course.of(without(key));
    }

    private List<Report> without(SourceReference key) {
        return reports.stream().filter(r -> !r.key().equals(key)).toList();
    }

    boolean holds(Report report) {
        return reports.stream().anyMatch(r -> r.id().equals(report.id()));
    }

    boolean holds(SourceReference key) {
        return reports.stream().anyMatch(r -> r.key().equals(key));
    }

    boolean holdsAlsoOthersThan(SourceReference key) {
        return reports.stream().anyMatch(r -> !r.key().equals(key));
    }

    List<Report> reportsOf(SourceReference key) {
        return reports.stream().filter(r -> r.key().equals(key)).toList();
    }

    /** Whether this reference reported the absence, and not only spoke of it. */
    boolean isOwn(SourceReference key) {
        return new Statements(reports).ownReferences().contains(key);
    }

    /** Whether something of this reference is here that others reported, and that may belong elsewhere. */
    boolean holdsLoosely(SourceReference key) {
        return holds(key)
                && wasReportedMissing()
                && !isOwn(key)
                && merges.stream().noneMatch(m -> m.references().contains(key));
    }

    /** The references whose reports say that the child is missing. */
    List<SourceReference> reportingReferences() {
        return reports.stream()
                .filter(r -> r.kind() == ReportKind.MISSING)
                .map(Report::key)
                .distinct()
                .toList();
    }

    boolean wasReportedMissing() {
        return reports.stream().anyMatch(r -> r.kind() == ReportKind.MISSING);
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    EpisodeState state() {
        return state;
    }

    String force() {
        return force;
    }

    String childRef() {
        return setting.childRef();
    }

    List<Report> reports() {
        return reports;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    List<Merge> merges() {
        return merges;
    }

    FollowedDuty duty() {
        return duty;
    }

    /** Whom the duty concerns, for asking who delivers. */
    EpisodeSetting setting() {
        return setting;
    }

    @Nullable
    UUID interviewId() {
        return interviewId;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    @Nullable
    Instant longTermSince() {
        return longTermSince;
    }

    UUID survivor() {
        return Objects.requireNonNull(mergedInto);
    }
}
