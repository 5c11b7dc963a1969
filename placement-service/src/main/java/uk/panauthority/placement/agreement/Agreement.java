package uk.panauthority.placement.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * The terms for one child in one placement, with the reviews that missing episodes lead to. Each change raises its
 * version, so that two episodes arriving at once cannot open two reviews.
 */
@Entity
@Table(name = "agreement")
class Agreement implements Shared {

    private static final int FIRST = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "ipa_version", updatable = false)
    private int ipaVersion;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Embedded
    private Parties parties;

    @Column(name = "terms_approved_by")
    private @Nullable String termsApprovedBy;

    @Column(name = "terms_approved_at")
    private @Nullable Instant termsApprovedAt;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "social_worker")
    private @Nullable String socialWorker;

    @Column(name = "social_worker_at")
    private @Nullable Instant socialWorkerAt;

    @Column(name = "commissioning_officer")
    private @Nullable String commissioningOfficer;

    @Column(name = "commissioning_officer_at")
    private @Nullable Instant commissioningOfficerAt;

    @Column(name = "under_review")
    private boolean underReview;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("openedAt, id")
    private List<IpaReview> reviews = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("flaggedAt, id")
    private List<FlaggedEpisode> episodes = new ArrayList<>();

    protected Agreement() {}

    static Agreement draft(UUID id, UUID placementId, Parties parties) {
        Agreement agreement = new Agreement();
        agreement.id = id;
        agreement.ipaVersion = FIRST;
        agreement.placementId = placementId;
        agreement.state = AgreementLifecycle.TABLE.initial();
        agreement.parties = parties;
        return agreement;
    }

    void approveTerms(Caller caller, Instant now) {
        state = AgreementLifecycle.TABLE.next(state, AgreementAction.APPROVE_TERMS, caller, partiesOf(caller));
        termsApprovedBy = caller.username();
        termsApprovedAt = now;
    }

    /**
     * Goes to the provider, to be completed and returned before the meeting.
     *
     * @throws Problem {@code terms-not-approved}
     */
    void send(Caller caller, Instant now) {
        if (state == AgreementState.DRAFT && partiesOf(caller).contains(Party.RESPONSIBLE)) {
            throw Problem.of(PlacementProblem.TERMS_NOT_APPROVED)
                    .with("state", state.name())
                    .with("allowedActions", actions(caller));
        }
        state = AgreementLifecycle.TABLE.next(state, AgreementAction.SEND, caller, partiesOf(caller));
        sentBy = caller.username();
        sentAt = now;
    }

    /** @throws Problem {@code signatory-mismatch} */
    void comeBack(Caller caller, LocalDate signedOn, Instant now) {
        parties.requireOwnSignatory(caller);
        AgreementState next = AgreementLifecycle.TABLE.next(state, AgreementAction.RETURN, caller, partiesOf(caller));
        if (signedOn.isAfter(LocalDate.ofInstant(now, PlatformClock.LONDON))) {
            throw Problem.at("/signedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        state = next;
        returnedOn = signedOn;
        returnedBy = caller.username();
        returnedAt = now;
    }

    /**
     * One of the two approvals that put the agreement in force: first the social worker's, then a commissioning
     * officer's, who is another person.
     *
     * @throws Problem {@code dual-signature-required} when this call could not add the approval that is missing
     */
    void bringIntoForce(Caller caller, Instant now) {
        AgreementLifecycle.TABLE.require(state, AgreementAction.BRING_INTO_FORCE, caller, partiesOf(caller));
        if (socialWorker == null && caller.holdsAny(Set.of(Roles.SOCIAL_WORKER))) {
            socialWorker = caller.username();
            socialWorkerAt = now;
        } else if (socialWorker != null
                && !socialWorker.equals(caller.username())
                && caller.holdsAny(Set.of(Roles.COMMISSIONING_OFFICER))) {
            state = AgreementLifecycle.TABLE.next(
                    state, AgreementAction.BRING_INTO_FORCE, AgreementState.IN_FORCE, caller, partiesOf(caller));
            commissioningOfficer = caller.username();
            commissioningOfficerAt = now;
        } else {
            throw Problem.of(PlacementProblem.DUAL_SIGNATURE_REQUIRED)
                    .with("missing", socialWorker == null ? Roles.SOCIAL_WORKER : Roles.COMMISSIONING_OFFICER);
        }
    }

    /** The order came to nothing and the child has not come. */
    void orderFellThrough() {
        if (AgreementLifecycle.TABLE.happens(state, AgreementAction.END)) {
            state = AgreementLifecycle.TABLE.automatically(state, AgreementAction.END);
        }
    }

    /**
     * Takes note of a missing episode, once. An open review takes it in; otherwise it opens one when it completes the
     * number of episodes that the rule counts in any window around it.
     *
     * @return the event of the review that it opened, if it did
     */
    Optional<AgreementEvents.IpaReviewDue> takeNote(
            UUID episodeId, LocalDate occurredOn, ReviewRule rule, Instant now) {
        Optional<FlaggedEpisode> known = noted(episodeId);
        // Told of again after a merge that was undone.
        known.ifPresent(e -> e.stands(EpisodeStanding.COUNTS));
        if (state == AgreementState.ENDED || known.isPresent()) {
            return Optional.empty();
        }
        FlaggedEpisode episode = FlaggedEpisode.of(episodeId, occurredOn, now);
        episodes.add(episode);
        Optional<IpaReview> open = reviews.stream().filter(IpaReview::isOpen).findFirst();
        if (open.isPresent()) {
            episode.joins(open.get());
            return Optional.empty();
        }
        return windowCompletedBy(episode, rule).map(counted -> openReview(counted, episode, rule, now));
    }

    /** An episode that was noted does not stand for an absence of its own any more. */
    void withdraw(UUID episodeId, EpisodeStanding standing) {
        noted(episodeId).ifPresent(e -> e.stands(standing));
    }

    private Optional<FlaggedEpisode> noted(UUID episodeId) {
        return episodes.stream().filter(e -> e.episodeId().equals(episodeId)).findFirst();
    }

    /**
     * Ends a review.
     *
     * @throws Problem {@code reason-required} when nothing is said of what changed
     */
    void closeReview(Caller caller, UUID reviewId, @Nullable String whatChanged, Instant now) {
        IpaReview review = reviews.stream()
                .filter(r -> r.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() ->
                        Problem.at("/reviewId", CommonProblem.FIELD_INVALID, "The agreement has no such review."));
        ReviewState next =
                ReviewLifecycle.TABLE.next(review.state(), ReviewAction.CLOSE_REVIEW, caller, partiesOf(caller));
        if (whatChanged == null || whatChanged.isBlank()) {
            throw Problem.at("/whatChanged", CommonProblem.REASON_REQUIRED, "Say what changed.");
        }
        review.close(next, caller, whatChanged, now);
        underReview = false;
    }

    /** What this caller may do next with the agreement or with its open review. */
    List<String> actions(Caller caller) {
        List<String> actions = new ArrayList<>(AgreementLifecycle.TABLE.actions(state, caller, partiesOf(caller)));
        reviews.stream()
                .filter(IpaReview::isOpen)
                .forEach(r -> actions.addAll(ReviewLifecycle.TABLE.actions(r.state(), caller, partiesOf(caller))));
        return actions;
    }

    @Override
    public Set<String> visibleTo() {
        return parties.organisations();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int ipaVersion() {
        return ipaVersion;
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

    boolean underReview() {
        return underReview;
    }

    List<IpaReview> reviews() {
        return List.copyOf(reviews);
    }

    List<FlaggedEpisode> episodesOf(IpaReview review) {
        return episodes.stream().filter(e -> e.belongsTo(review)).toList();
    }

    /** The acts so far, in their order; an approval that is still missing is missing here. */
    List<AgreementView.Act> acts() {
        List<AgreementView.Act> acts = new ArrayList<>();
        addAct(acts, AgreementView.ActKind.TERMS_APPROVED, termsApprovedBy, termsApprovedAt, null);
        addAct(acts, AgreementView.ActKind.SENT, sentBy, sentAt, null);
        addAct(acts, AgreementView.ActKind.RETURNED, returnedBy, returnedAt, returnedOn);
        addAct(acts, AgreementView.ActKind.APPROVED_BY_SOCIAL_WORKER, socialWorker, socialWorkerAt, null);
        addAct(
                acts,
                AgreementView.ActKind.APPROVED_BY_COMMISSIONING_OFFICER,
                commissioningOfficer,
                commissioningOfficerAt,
                null);
        return acts;
    }

    private static void addAct(
            List<AgreementView.Act> acts,
            AgreementView.ActKind kind,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable LocalDate signedOn) {
        if (by != null && at != null) {
            acts.add(new AgreementView.Act(kind, by, at, signedOn));
        }
    }

    private AgreementEvents.IpaReviewDue openReview(
            List<FlaggedEpisode> counted, FlaggedEpisode last, ReviewRule rule, Instant now) {
        IpaReview review = IpaReview.open(ReviewCause.MISSING_EPISODE, rule, now);
        reviews.add(review);
        counted.forEach(e -> e.joins(review));
        underReview = true;
        return new AgreementEvents.IpaReviewDue(
                id, placementId, review.id(), review.cause(), last.episodeId(), review.dueOn());
    }

    /** Episodes may become known out of order, hence every window that holds this one is looked at. */
    private Optional<List<FlaggedEpisode>> windowCompletedBy(FlaggedEpisode episode, ReviewRule rule) {
        List<FlaggedEpisode> waiting =
                episodes.stream().filter(FlaggedEpisode::waits).toList();
        return waiting.stream()
                .map(FlaggedEpisode::occurredOn)
                .sorted()
                .map(first -> within(waiting, first, first.plusDays(rule.windowDays() - 1L)))
                .filter(window -> window.contains(episode) && window.size() >= rule.episodes())
                .findFirst();
    }

    private static List<FlaggedEpisode> within(List<FlaggedEpisode> waiting, LocalDate first, LocalDate last) {
        return waiting.stream().filter(e -> e.occurredWithin(first, last)).toList();
    }

    private Set<Party> partiesOf(Caller caller) {
        return parties.of(caller.organisation());
    }
}
