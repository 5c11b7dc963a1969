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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
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

    @Embedded
    private InterviewAuthorities authorities;

    @Embedded
    private Coverage coverage = new Coverage();

    @Embedded
    private AllocationHistory given = new AllocationHistory();

    @Embedded
    private Outreach outreach = new Outreach();

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "seen_alone")
    private @Nullable Boolean seenAlone;

    @Embedded
    private WriteUp writeUp = new WriteUp();

    /** Null until something of it is set, as Hibernate reads back a part whose columns are all empty. */
    @Embedded
    private @Nullable Sharing sharing;

    @Embedded
    @OptimisticLock(excluded = true)
    private ClockWatch clock = new ClockWatch();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected ReturnHomeInterview() {}

    /** An interview that has to be offered because of this return. */
    ReturnHomeInterview(ReturnedEpisode returned, CoveredEpisode episode) {
        this(
                returned.childRef(),
                new InterviewAuthorities(returned.responsibleLa(), returned.hostLa(), returned.deliveringLa()),
                episode);
    }

    private ReturnHomeInterview(String childRef, InterviewAuthorities authorities, CoveredEpisode episode) {
        this.id = Ids.next();
        this.state = InterviewLifecycle.TABLE.initial();
        this.childRef = childRef;
        this.authorities = authorities;
        this.coverage.cover(episode);
        this.visibleTo = parties();
    }

    /** Whether an episode that ended like this belongs to the offer that is still open. */
    boolean canTakeIn(ReturnedEpisode returned) {
        return state.awaitsTheChild()
                && childRef.equals(returned.childRef())
                && authorities.are(returned.responsibleLa(), returned.hostLa(), returned.deliveringLa());
    }

    /** Whether this is an open offer of the same authorities to the same child as the other. */
    boolean isLike(ReturnHomeInterview other) {
        return state.awaitsTheChild()
                && childRef.equals(other.childRef)
                && authorities.are(other.responsibleLa(), other.hostLa(), other.deliveringLa());
    }

    /** A worker has chosen that this episode, one of several, has an interview of its own. */
    ReturnHomeInterview separate(UUID episodeId, Instant now, String by) {
        CoveredEpisode episode = coverage.giveAway(episodeId, now, by);
        ReturnHomeInterview own = new ReturnHomeInterview(
                childRef, new InterviewAuthorities(responsibleLa(), hostLa(), deliveringLa()), episode);
        own.coverage.chosen(new EpisodeChoice(episodeId, EpisodeChoice.Choice.ANOTHER_INTERVIEW, now, by));
        return own;
    }

    /** The episode counts here no longer; an interview that is left with none and was not held is cancelled. */
    void release(UUID episodeId, Release because) {
        coverage.release(episodeId, because.name());
        if (coverage.counting().isEmpty() && heldAt == null && state != InterviewState.CANCELLED) {
            state = InterviewLifecycle.TABLE.automatically(state, InterviewAction.CANCEL);
        }
    }

    /**
     * Gives the interview to an organisation in whose favour contract and independence were found.
     *
     * @throws Problem {@code forbidden} when the caller does not coordinate for the delivering authority
     */
    InterviewEvents.InterviewAllocated allocate(Allocation allocation, Caller caller) {
        requireMayAllocate(caller);
        given.given(allocation);
        visibleTo = parties();
        return InterviewEvents.InterviewAllocated.of(this, allocation);
    }

    /** Refuses whoever may not choose the organisation, before anything about contracts or placements is told. */
    void requireMayAllocate(Caller caller) {
        require(InterviewAction.ALLOCATE, caller);
        if (!caller.organisation().equals(deliveringLa())) {
            throw Problem.of(CommonProblem.FORBIDDEN, "The delivering authority chooses the organisation.");
        }
    }

    /** The allocated organisation says which of its people will hold it. */
    void nameInterviewer(String person, IndependenceCheck proof, Caller caller) {
        move(InterviewAction.ALLOCATE, caller);
        given.named(person, proof);
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

    /** Offered, and could not be held. */
    void notPossible(NotPossible finding, Caller caller) {
        move(InterviewAction.NOT_POSSIBLE, caller);
        outreach.notPossible(finding);
        outreach.scheduled(null);
    }

    /** A manager has decided that no interview is offered. */
    void decideNot(NotOffered decision, Caller caller) {
        move(InterviewAction.DECIDE_NOT, caller);
        outreach.notOffered(decision);
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
     * @throws Problem {@code not-allocated} whatever its state; {@code held-before-return} for a return that it covers
     */
    InterviewEvents.InterviewHeld hold(Instant at, boolean alone, Caller caller) {
        Allocation allocation = allocationToHoldBy(caller);
        move(InterviewAction.HOLD, caller);
        if (coverage.counting().stream().anyMatch(e -> at.isBefore(e.returnedAt()))) {
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
        return given.required();
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
        if (!given.required().admits(caller.username())) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Another interviewer was named.");
        }
        writeUp.written(words);
    }

    /** Hands the report to a second person; {@code forbidden} to anyone but the author. */
    void submit(Caller caller, Instant now) {
        move(InterviewAction.SUBMIT, caller);
        writeUp.requireAuthor(caller);
        writeUp.submitted(now);
    }

    /** Sends the report back with comments, its words as they are; {@code self-review} to its author. */
    void sendBack(Review review, Caller caller) {
        writeUp.requireSecondPerson(caller);
        move(InterviewAction.RETURN, caller);
        writeUp.sentBack(review);
    }

    /** A second person approves the report as it stands; {@code self-review} to its author. */
    InterviewEvents.InterviewSignedOff signOff(Caller caller, Instant now) {
        writeUp.requireSecondPerson(caller);
        move(InterviewAction.SIGN_OFF, caller);
        InterviewReport approved = writeUp.report();
        Instant held = heldAt;
        if (approved == null || held == null) {
            throw new IllegalStateException("a submitted interview has a report and was held");
        }
        writeUp.signedOff(now, caller.username());
        return InterviewEvents.InterviewSignedOff.of(this, given.required(), approved, held, now);
    }

    /** Something of it goes to a recipient; what and to whom each share keeps. */
    void share(Caller caller, Instant now) {
        move(InterviewAction.SHARE, caller);
        kept().shared(now);
    }

    /** The child takes back the consent to share. */
    void withdrawConsent(Caller caller, Instant now) {
        move(InterviewAction.WITHDRAW_CONSENT, caller);
        kept().consentWithdrawn(now, caller.username());
    }

    /** Nothing more is shared by the interviewer organisation, which sees the interview no longer. */
    void closeSharing(Caller caller, Instant now) {
        move(InterviewAction.CLOSE_SHARING, caller);
        kept().closed(now);
        visibleTo = parties();
    }

    /** Asks the table whether the caller may do this now, before anything is looked at or told. */
    void require(InterviewAction action, Caller caller) {
        InterviewLifecycle.TABLE.require(state, action, caller, partiesOf(caller.organisation()));
    }

    Set<InterviewParty> partiesOf(String organisation) {
        return authorities.partsOf(organisation, given.latest());
    }

    /** Whether it was held after the deadline of an episode that counts; false while it was not held. */
    boolean wasLate() {
        Instant held = heldAt;
        return held != null && coverage.counting().stream().anyMatch(e -> !e.inTime(held));
    }

    Optional<Allocation> allocation() {
        return given.latest();
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
        return authorities.responsible();
    }

    String hostLa() {
        return authorities.host();
    }

    String deliveringLa() {
        return authorities.delivering();
    }

    Coverage coverage() {
        return coverage;
    }

    AllocationHistory given() {
        return given;
    }

    Sharing sharing() {
        return sharing == null ? new Sharing() : sharing;
    }

    ClockWatch clock() {
        return clock;
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

    /** Only a change may put it there: a reader that did would make a new version of the record. */
    private Sharing kept() {
        sharing = sharing();
        return sharing;
    }

    private void move(InterviewAction action, Caller caller) {
        state = InterviewLifecycle.TABLE.next(state, action, caller, partiesOf(caller.organisation()));
    }

    private List<String> parties() {
        return authorities.readers(sharing().isClosed() ? Optional.empty() : given.latest());
    }
}
