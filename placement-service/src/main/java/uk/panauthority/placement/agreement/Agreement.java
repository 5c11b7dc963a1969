package uk.panauthority.placement.agreement;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.papers.AgreedTimes;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * The terms for one child in one placement: its versions, and the looks that are taken at it. Each change raises its
 * version number in the database, so that two episodes arriving at once cannot open two reviews, and two people cannot
 * bring two versions into force.
 */
@Entity
@Table(name = "agreement")
class Agreement implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Number and state of the version that speaks for the agreement: see {@link #current}. */
    @Column(name = "ipa_version")
    private int ipaVersion;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Embedded
    private Parties parties;

    @Embedded
    private AgreedTimes times;

    @Embedded
    private ReviewLog reviewLog;

    @Embedded
    private @Nullable AgreementEnding ending;

    @Embedded
    private VersionHistory versions;

    protected Agreement() {}

    /**
     * Drafted with its order.
     *
     * @param times when the agreement is to be there, if the child comes before it
     */
    static Agreement draft(
            UUID id, UUID placementId, Parties parties, AgreedTimes times, List<Clause> clauses, Instant now) {
        Agreement agreement = new Agreement();
        agreement.id = id;
        agreement.placementId = placementId;
        agreement.parties = parties;
        agreement.times = times;
        agreement.reviewLog = new ReviewLog();
        agreement.versions = VersionHistory.begun(AgreementVersion.first(clauses, now));
        agreement.changed();
        return agreement;
    }

    void recordTerms(Caller caller, AgreementTerms terms) {
        versions.workedOn().record(terms, caller, partiesOf(caller));
        changed();
    }

    /** @throws Problem {@code dual-signature-required}; {@code field-invalid} with a pointer to each gap of the terms */
    void approveTerms(Caller caller, Instant now) {
        versions.workedOn().approveTerms(caller, partiesOf(caller), now);
        changed();
    }

    /**
     * Goes to the provider, to be completed and returned before the meeting.
     *
     * @throws Problem {@code terms-not-approved}
     */
    void send(Caller caller, List<String> documents, @Nullable LocalDate meetingOn, Instant now) {
        AgreementVersion draft = versions.workedOn();
        if (draft.state() == AgreementState.DRAFT && partiesOf(caller).contains(Party.RESPONSIBLE)) {
            throw Problem.of(PlacementProblem.TERMS_NOT_APPROVED)
                    .with("state", draft.state().name())
                    .with("allowedActions", actions(caller));
        }
        draft.send(caller, partiesOf(caller), documents, meetingOn, now);
        changed();
    }

    /** @throws Problem {@code signatory-mismatch} */
    void comeBack(Caller caller, AgreementRequests.Return answer, Instant now) {
        versions.workedOn().comeBack(caller, parties, answer, now);
        changed();
    }

    void receive(Caller caller, AgreementRequests.Document document, LocalDate today) {
        versions.workedOn().receive(caller, partiesOf(caller), document, today);
        changed();
    }

    /**
     * One of the two approvals that put a version in force: first the social worker's, then a commissioning officer's, who
     * is another person. The version that was in force until then makes way in the same moment.
     *
     * @throws Problem {@code dual-signature-required} when this call could not add the approval that is missing
     */
    List<AgreementEvents> bringIntoForce(Caller caller, RegularReviews reviews, Instant now) {
        AgreementVersion coming = versions.workedOn();
        List<AgreementEvents> events = new ArrayList<>();
        if (coming.bringIntoForce(caller, partiesOf(caller), now)) {
            events.add(new AgreementEvents.IpaInForce(
                    id, coming.number(), placementId, coming.terms().goalIds()));
            versions.makeWayFor(coming, now)
                    .forEach(old -> events.add(new AgreementEvents.IpaSuperseded(
                            id, old.number(), placementId, old.terms().goalIds())));
            reviewLog.plan(ReviewPlan.onComing(coming.terms(), reviews, reviewLog.nextOn(), dayOf(now)));
        }
        changed();
        return events;
    }

    /**
     * One of the two who make a version begins it with the terms as they are; both must stand by it before its terms are
     * approved.
     *
     * @throws Problem {@code transition-refused} unless a version is in force and none is being prepared
     */
    void open(Caller caller, VersionBasis basis, List<Clause> clauses, Instant now) {
        current().require(AgreementAction.OPEN_VERSION, caller, partiesOf(caller));
        if (inPreparation().isPresent()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Another version is being prepared.")
                    .with("state", state.name())
                    .with("allowedActions", actions(caller));
        }
        versions.begin(caller, basis, clauses, now);
        changed();
    }

    /** @throws Problem {@code dual-signature-required} unless the caller holds the role that is missing */
    void countersign(Caller caller) {
        versions.workedOn().countersign(caller, partiesOf(caller));
        changed();
    }

    /** @throws Problem {@code reason-required} */
    void withdrawVersion(Caller caller, @Nullable String reason, Instant now) {
        versions.workedOn().withdraw(caller, partiesOf(caller), reason, now);
        changed();
    }

    /**
     * Ends by its own clause, whatever became of the placement.
     *
     * @param afterNotice whether the clause asks for notice
     * @throws Problem {@code reason-required}; {@code field-invalid} for a day outside its time or before the notice ran out
     */
    void end(Caller caller, AgreementRequests.End request, boolean afterNotice, Instant now) {
        AgreementVersion last = current();
        last.require(AgreementAction.END, caller, partiesOf(caller));
        AgreementEnd.require(request, afterNotice, last, dayOf(now));
        last.end(caller, partiesOf(caller), now);
        versions.end(now);
        reviewLog.plan(null);
        ending = new AgreementEnding(
                request.endedOn(),
                request.clauseCode(),
                request.noticeGivenOn(),
                AgreementEnd.reason(request),
                caller.username());
        changed();
    }

    /** The order came to nothing and the child has not come. */
    void orderFellThrough(Instant now) {
        versions.end(now);
        reviewLog.plan(null);
        changed();
    }

    /** One side names another time for an agreement that is late, or will be. */
    void proposeTime(Caller caller, Instant dueAt, @Nullable String reason, Instant now) {
        versions.workedOn().require(AgreementAction.PROPOSE_TIME, caller, partiesOf(caller));
        times.propose(caller, dueAt, reason, now);
        changed();
    }

    /** @throws Problem {@code transition-refused} once it has been in force, or when no time waits for an answer */
    void acceptTime(Caller caller, Instant now) {
        if (wasInForce()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The agreement is there.");
        }
        times.accept(caller, partiesOf(caller), now);
        changed();
    }

    /** Takes note of a missing episode; gives the event of the review that it opened, if it did. */
    Optional<AgreementEvents.IpaReviewDue> takeNote(
            UUID episodeId, LocalDate occurredOn, ReviewRule rule, Instant now) {
        Optional<FlaggedEpisode> known = reviewLog.noted(episodeId);
        // Told of again after a merge that was undone.
        known.ifPresent(e -> e.stands(EpisodeStanding.COUNTS));
        if (state == AgreementState.ENDED || known.isPresent()) {
            return Optional.empty();
        }
        changed();
        return reviewLog.takeNote(episodeId, occurredOn, rule, now).map(this::told);
    }

    /** The day of a regular review is near. */
    Optional<AgreementEvents.IpaReviewDue> fallDue(Instant now) {
        changed();
        return reviewLog.fallDue(now).map(this::told);
    }

    /** An episode that was noted does not stand for an absence of its own any more. */
    void withdraw(UUID episodeId, EpisodeStanding standing) {
        reviewLog.noted(episodeId).ifPresent(e -> e.stands(standing));
    }

    /**
     * Ends a review; the next regular one is counted from this day.
     *
     * @throws Problem {@code reason-required} when nothing is said of what changed
     */
    void closeReview(Caller caller, UUID reviewId, @Nullable String whatChanged, RegularReviews reviews, Instant now) {
        IpaReview review = reviewLog.review(reviewId);
        ReviewState next =
                ReviewLifecycle.TABLE.next(review.state(), ReviewAction.CLOSE_REVIEW, caller, partiesOf(caller));
        reviewLog.close(caller, review, next, whatChanged, now);
        if (state == AgreementState.IN_FORCE) {
            reviewLog.plan(ReviewPlan.afterReview(current().terms(), reviews, dayOf(now)));
        }
        changed();
    }

    /** What this caller may do next with the versions, the times or the open review. */
    List<String> actions(Caller caller) {
        return AgreementActions.of(this, caller);
    }

    /** The version that speaks for the agreement. */
    AgreementVersion current() {
        return versions.current();
    }

    Optional<AgreementVersion> inPreparation() {
        return versions.inPreparation();
    }

    /** Whether it has ever been in force; from then on it is not late any more. */
    boolean wasInForce() {
        return versions.firstInForceAt() != null;
    }

    /** Whether the child came before it and the agreed time has passed without it. */
    boolean isOverdue(Instant now) {
        return times.isOverdue(wasInForce() || state == AgreementState.ENDED, now);
    }

    @Override
    public Set<String> visibleTo() {
        return parties.organisations();
    }

    Set<Party> partiesOf(Caller caller) {
        return parties.of(caller.organisation());
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

    AgreementState state() {
        return state;
    }

    Parties parties() {
        return parties;
    }

    AgreedTimes times() {
        return times;
    }

    ReviewLog reviewLog() {
        return reviewLog;
    }

    @Nullable
    AgreementEnding ending() {
        return ending;
    }

    VersionHistory history() {
        return versions;
    }

    private AgreementEvents.IpaReviewDue told(ReviewLog.Opened opened) {
        IpaReview review = opened.review();
        return new AgreementEvents.IpaReviewDue(
                id,
                current().number(),
                placementId,
                current().terms().goalIds(),
                review.id(),
                review.cause(),
                opened.episodeId(),
                review.dueOn());
    }

    private void changed() {
        versions.changed();
        ipaVersion = current().number();
        state = current().state();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.LONDON);
    }
}
