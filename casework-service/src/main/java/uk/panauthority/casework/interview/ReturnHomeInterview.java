package uk.panauthority.casework.interview;

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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.ReturnedEpisode;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * One independent return home interview of one child, for one or several episodes. Allocation is a fact beside the state.
 * Does not know contracts or placements: whoever calls brings what was found out about them. Nothing about its timeliness
 * can be typed in.
 */
@Entity
@Table(name = "return_home_interview")
class ReturnHomeInterview implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private InterviewState state;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "delivering_la")
    private String deliveringLa;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "episodes")
    private List<CoveredEpisode> episodes;

    /** The same episodes again, where the database can look them up. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "episode_ids")
    private List<UUID> episodeIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "allocations")
    private List<Allocation> allocations = List.of();

    /** The contract of the latest allocation again, where the database can look it up. */
    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Embedded
    private Outreach outreach = new Outreach();

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "seen_alone")
    private @Nullable Boolean seenAlone;

    @Embedded
    private WriteUp writeUp = new WriteUp();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected ReturnHomeInterview() {}

    /** An interview that has to be offered because of this return. */
    ReturnHomeInterview(ReturnedEpisode returned, CoveredEpisode episode) {
        this.id = Ids.next();
        this.state = InterviewLifecycle.TABLE.initial();
        this.childRef = returned.childRef();
        this.responsibleLa = returned.responsibleLa();
        this.hostLa = returned.hostLa();
        this.deliveringLa = returned.deliveringLa();
        this.episodes = List.of(episode);
        this.episodeIds = List.of(episode.episodeId());
        this.visibleTo = parties();
    }

    /** Whether an episode that ended like this belongs to the offer that is still open. */
    boolean canTakeIn(ReturnedEpisode returned) {
        return state.awaitsTheChild()
                && childRef.equals(returned.childRef())
                && responsibleLa.equals(returned.responsibleLa())
                && hostLa.equals(returned.hostLa())
                && deliveringLa.equals(returned.deliveringLa());
    }

    /** Covers one more episode, or the same one with a corrected return; each keeps its own clock. */
    void cover(CoveredEpisode episode) {
        List<CoveredEpisode> all = new ArrayList<>(episodes);
        all.removeIf(e -> e.episodeId().equals(episode.episodeId()));
        all.add(episode);
        all.sort(Comparator.comparing(CoveredEpisode::returnedAt).thenComparing(CoveredEpisode::episodeId));
        episodes = all;
        episodeIds = all.stream().map(CoveredEpisode::episodeId).toList();
    }

    /**
     * Gives the interview to an organisation in whose favour contract and independence were found.
     *
     * @throws Problem {@code forbidden} when the caller does not coordinate for the delivering authority
     */
    InterviewEvents.InterviewAllocated allocate(Allocation allocation, Caller caller) {
        requireMayAllocate(caller);
        List<Allocation> all = new ArrayList<>(allocations);
        all.add(allocation);
        allocations = all;
        contractId = allocation.contractId();
        visibleTo = parties();
        return InterviewEvents.InterviewAllocated.of(this, allocation);
    }

    /** Refuses whoever may not choose the organisation, before anything about contracts or placements is told. */
    void requireMayAllocate(Caller caller) {
        InterviewLifecycle.TABLE.require(state, InterviewAction.ALLOCATE, caller, partiesOf(caller.organisation()));
        if (!caller.organisation().equals(deliveringLa)) {
            throw Problem.of(CommonProblem.FORBIDDEN, "The delivering authority chooses the organisation.");
        }
    }

    /** The allocated organisation says which of its people will hold it. */
    void nameInterviewer(String person, Caller caller) {
        move(InterviewAction.ALLOCATE, caller);
        replaceAllocation(requireAllocation().naming(person));
    }

    /** The contract of the allocation ends; from that day the allocation no longer counts. */
    void suspendAllocation(LocalDate from, String groundCode) {
        replaceAllocation(requireAllocation().suspended(from, groundCode));
    }

    void attempt(InterviewAttempt attempt, Caller caller) {
        move(InterviewAction.ATTEMPT, caller);
        outreach.attempted(attempt);
    }

    InterviewEvents.InterviewOffered offer(InterviewAttempt offer, Caller caller) {
        move(InterviewAction.OFFER, caller);
        outreach.attempted(offer);
        return InterviewEvents.InterviewOffered.of(this, offer.at());
    }

    void accept(Instant at, Caller caller) {
        move(InterviewAction.ACCEPT, caller);
        outreach.accepted(at);
    }

    InterviewEvents.InterviewDeclined decline(Decline decline, Caller caller) {
        move(InterviewAction.DECLINE, caller);
        outreach.declined(decline);
        return InterviewEvents.InterviewDeclined.of(this, decline);
    }

    /** The child wants to talk after all: the offer is open again, with the first deadline. */
    void changeMind(Caller caller) {
        move(InterviewAction.CHANGE_MIND, caller);
    }

    void schedule(Instant appointment, Caller caller) {
        move(InterviewAction.SCHEDULE, caller);
        outreach.scheduled(appointment);
    }

    void miss(InterviewAttempt missed, Caller caller) {
        move(InterviewAction.MISS, caller);
        outreach.attempted(missed);
        outreach.scheduled(null);
    }

    /**
     * The child was seen.
     *
     * @throws Problem {@code not-allocated} when nobody was given the interview, whatever its state; {@code
     *     held-before-return} when the time lies before a return that it is to cover
     */
    InterviewEvents.InterviewHeld hold(Instant at, boolean alone, Caller caller) {
        Allocation allocation = allocationToHoldBy(caller);
        move(InterviewAction.HOLD, caller);
        if (episodes.stream().anyMatch(e -> at.isBefore(e.returnedAt()))) {
            throw Problem.at("/heldAt", CaseworkProblem.HELD_BEFORE_RETURN, "The time lies before a return.");
        }
        heldAt = at;
        seenAlone = alone;
        return InterviewEvents.InterviewHeld.of(this, allocation, at);
    }

    /** The allocation that the caller may hold the interview by; a caller who never could learns nothing of it. */
    Allocation allocationToHoldBy(Caller caller) {
        InterviewLifecycle.TABLE.require(
                InterviewState.SCHEDULED, InterviewAction.HOLD, caller, partiesOf(caller.organisation()));
        return requireAllocation();
    }

    /**
     * Writes the report, or writes it anew before it is submitted. Whoever writes first is the author.
     *
     * @throws Problem {@code words-locked} for anyone but the author once there is a report; {@code forbidden} when another
     *     interviewer was named
     */
    void write(InterviewReport words, Caller caller) {
        writeUp.requireWritableBy(caller);
        move(InterviewAction.WRITE, caller);
        if (!requireAllocation().admits(caller.username())) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Another interviewer was named.");
        }
        writeUp.written(words);
    }

    /**
     * Hands the report to a second person.
     *
     * @throws Problem {@code forbidden} to anyone but the author
     */
    void submit(Caller caller, Instant now) {
        move(InterviewAction.SUBMIT, caller);
        writeUp.requireAuthor(caller);
        writeUp.submitted(now);
    }

    /**
     * Sends the report back with comments; its words stay as they are.
     *
     * @throws Problem {@code self-review} to its author
     */
    void sendBack(Review review, Caller caller) {
        writeUp.requireSecondPerson(caller);
        move(InterviewAction.RETURN, caller);
        writeUp.sentBack(review);
    }

    /**
     * A second person approves the report as it stands.
     *
     * @throws Problem {@code self-review} to its author
     */
    InterviewEvents.InterviewSignedOff signOff(Caller caller, Instant now) {
        writeUp.requireSecondPerson(caller);
        move(InterviewAction.SIGN_OFF, caller);
        InterviewReport approved = writeUp.report();
        Instant held = heldAt;
        if (approved == null || held == null) {
            throw new IllegalStateException("a submitted interview has a report and was held");
        }
        writeUp.signedOff(now, caller.username());
        return InterviewEvents.InterviewSignedOff.of(this, requireAllocation(), approved, held, now);
    }

    Set<InterviewParty> partiesOf(String organisation) {
        Set<InterviewParty> parties = EnumSet.noneOf(InterviewParty.class);
        if (organisation.equals(responsibleLa)) {
            parties.add(InterviewParty.RESPONSIBLE);
        }
        if (organisation.equals(hostLa)) {
            parties.add(InterviewParty.HOST);
        }
        if (organisation.equals(deliveringLa)) {
            parties.add(InterviewParty.DELIVERING);
        }
        if (allocation().filter(a -> a.organisation().equals(organisation)).isPresent()) {
            parties.add(InterviewParty.ALLOCATED);
        }
        return parties;
    }

    /** The episode with the earliest deadline, which is the one to work to. */
    CoveredEpisode mostUrgent() {
        return episodes.stream()
                .min(Comparator.comparing(CoveredEpisode::deadline))
                .orElseThrow();
    }

    Instant firstReturn() {
        return episodes.getFirst().returnedAt();
    }

    /** The latest allocation. */
    Optional<Allocation> allocation() {
        return allocations.isEmpty() ? Optional.empty() : Optional.of(allocations.getLast());
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    InterviewState state() {
        return state;
    }

    String childRef() {
        return childRef;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String hostLa() {
        return hostLa;
    }

    String deliveringLa() {
        return deliveringLa;
    }

    List<CoveredEpisode> episodes() {
        return List.copyOf(episodes);
    }

    List<UUID> episodeIds() {
        return List.copyOf(episodeIds);
    }

    Outreach outreach() {
        return outreach;
    }

    @Nullable
    Instant heldAt() {
        return heldAt;
    }

    @Nullable
    Boolean seenAlone() {
        return seenAlone;
    }

    WriteUp writeUp() {
        return writeUp;
    }

    private void move(InterviewAction action, Caller caller) {
        state = InterviewLifecycle.TABLE.next(state, action, caller, partiesOf(caller.organisation()));
    }

    private Allocation requireAllocation() {
        return allocation().orElseThrow(() -> Problem.of(CaseworkProblem.NOT_ALLOCATED));
    }

    private void replaceAllocation(Allocation with) {
        List<Allocation> all = new ArrayList<>(allocations);
        all.set(all.size() - 1, with);
        allocations = all;
    }

    private List<String> parties() {
        return Stream.concat(
                        Stream.of(responsibleLa, hostLa, deliveringLa),
                        allocation().map(Allocation::organisation).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
