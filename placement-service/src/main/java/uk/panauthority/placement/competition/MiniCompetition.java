package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.OpenLot;

/** An invitation to offer for one referral. Which instant it is and who acts is always told; its deadline closes it. */
@Entity
@Table(name = "mini_competition")
class MiniCompetition {

    @Id
    private UUID id;

    @Version
    private long version;

    /** {@code PUBLISHED} also after the deadline until somebody looks: see {@link #stateAt}. */
    @Enumerated(EnumType.STRING)
    private CompetitionState state;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "lot_id", updatable = false)
    private UUID lotId;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "referral_version")
    private int referralVersion;

    private String route;
    private Instant deadline;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompetitionTerms terms;

    @Column(name = "terms_hash")
    private @Nullable String termsHash;

    @Column(name = "rerun_of", updatable = false)
    private @Nullable UUID rerunOf;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "evaluated_by")
    private @Nullable String evaluatedBy;

    @Column(name = "draw_seed")
    private @Nullable String drawSeed;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<RankedOffer> ranking;

    @Column(name = "ranking_hash")
    private @Nullable String rankingHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected MiniCompetition() {}

    /**
     * Who awarded, why, and by what delegation.
     *
     * @param delegation the decision under which the approver may decide for the authority
     */
    record Decision(UUID offerId, String providerId, String rationale, String delegation, String by, Instant at) {}

    static MiniCompetition draft(OpenLot lot, CompetitionRequests.Draft facts, CompetitionTerms terms, Caller caller) {
        MiniCompetition competition = new MiniCompetition();
        competition.id = Ids.next();
        competition.state = CompetitionLifecycle.TABLE.initial();
        competition.buyerLa = caller.organisation();
        competition.systemId = lot.systemId();
        competition.lotId = lot.lotId();
        competition.referralId = facts.referralId();
        competition.rerunOf = facts.rerunOf();
        competition.draftedBy = caller.username();
        competition.take(facts.referralVersion(), facts.route(), facts.deadline(), terms);
        return competition;
    }

    /** @throws Problem {@code criteria-locked} once it is published */
    void amend(
            Caller caller, CompetitionRequests.Draft facts, CompetitionTerms changed, Set<CompetitionParty> parties) {
        if (state != CompetitionState.DRAFT && parties.contains(CompetitionParty.BUYER)) {
            throw Problem.of(PlacementProblem.CRITERIA_LOCKED).with("state", state.name());
        }
        state = CompetitionLifecycle.TABLE.next(state, CompetitionAction.AMEND, caller, parties);
        take(facts.referralVersion(), facts.route(), facts.deadline(), changed);
    }

    /** @throws Problem {@code deadline-invalid} for one in the past, or sooner than the lot allows */
    CompetitionEvents.CompetitionPublished publish(
            Caller caller, Set<CompetitionParty> parties, int minimumHours, Instant now) {
        CompetitionState next = next(CompetitionAction.PUBLISH, caller, parties, now);
        requireDeadline(deadline, minimumHours, now);
        termsHash = Ranking.sha256(terms.canonical());
        publishedAt = now;
        state = next;
        return new CompetitionEvents.CompetitionPublished(id, systemId, lotId, buyerLa, route, deadline);
    }

    /** For all alike, before the deadline passes. @throws Problem {@code deadline-invalid} for one that is not later */
    void extend(Caller caller, Set<CompetitionParty> parties, Instant later, Instant now) {
        CompetitionState next = next(CompetitionAction.EXTEND, caller, parties, now);
        if (!later.isAfter(deadline)) {
            throw Problem.at("/deadline", PlacementProblem.DEADLINE_INVALID, "A deadline is only ever put off.")
                    .with("deadline", deadline);
        }
        deadline = later;
        state = next;
    }

    /** @throws Problem {@code transition-refused} while an invited provider has not answered */
    void closeEarly(Caller caller, Set<CompetitionParty> parties, int unanswered, Instant now) {
        CompetitionState next = next(CompetitionAction.CLOSE_EARLY, caller, parties, now);
        if (unanswered > 0) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Not everybody who was invited has answered.")
                    .with("state", state.name())
                    .with("unanswered", unanswered)
                    .with("allowedActions", List.of("extend", "cancel"));
        }
        state = next;
    }

    /** The deadline has passed. */
    boolean closesBy(Instant now) {
        boolean closes = state == CompetitionState.PUBLISHED && stateAt(now) == CompetitionState.CLOSED;
        if (closes) {
            state = CompetitionState.CLOSED;
        }
        return closes;
    }

    /** Breaks the seal. @throws Problem {@code competition-sealed} before the deadline */
    void open(Caller caller, Set<CompetitionParty> parties, Instant now) {
        if (stateAt(now) == CompetitionState.PUBLISHED && parties.contains(CompetitionParty.BUYER)) {
            throw sealed();
        }
        state = next(CompetitionAction.OPEN, caller, parties, now);
        openedBy = caller.username();
        openedAt = now;
    }

    /** @throws Problem {@code competition-sealed} until it is opened */
    void requireUnsealed() {
        if (openedAt == null) {
            throw sealed();
        }
    }

    void require(CompetitionAction action, Caller caller, Set<CompetitionParty> parties, Instant now) {
        CompetitionLifecycle.TABLE.require(stateAt(now), action, caller, parties);
    }

    /** Ranks the offers; the seed of a draw is recorded with the result. */
    void evaluate(Caller caller, Set<CompetitionParty> parties, List<Ranking.Entry> entries, String seed, Instant now) {
        CompetitionState next = next(CompetitionAction.EVALUATE, caller, parties, now);
        evaluatedBy = caller.username();
        drawSeed = seed;
        ranking = Ranking.of(terms, entries, seed);
        rankingHash = Ranking.hash(terms, entries, seed, ranking);
        state = next;
    }

    /** Whether the stored inputs still give the stored ranking (N16). */
    boolean isReproducedBy(List<Ranking.Entry> entries) {
        if (drawSeed == null || ranking == null) {
            return false;
        }
        List<RankedOffer> again = Ranking.of(terms, entries, drawSeed);
        return again.equals(ranking)
                && Ranking.hash(terms, entries, drawSeed, again).equals(rankingHash);
    }

    /**
     * The best value offer gets the order.
     *
     * @throws Problem {@code rationale-missing}; {@code transition-refused} for another than the first
     */
    CompetitionEvents.CompetitionAwarded award(
            Caller caller,
            Set<CompetitionParty> parties,
            CompetitionRequests.Award request,
            String delegation,
            Instant now) {
        CompetitionState next = next(CompetitionAction.AWARD, caller, parties, now);
        String rationale = request.rationale();
        if (rationale == null || rationale.isBlank()) {
            throw Problem.at("/rationale", PlacementProblem.RATIONALE_MISSING, "Say why.");
        }
        RankedOffer first = ranked().stream()
                .findFirst()
                .filter(r -> r.offerId().equals(request.offerId()))
                .orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED, "The best value offer is awarded.")
                        .with("state", state.name())
                        .with("allowedActions", List.of("award", "endWithoutAward")));
        decision = new Decision(first.offerId(), first.providerId(), rationale, delegation, caller.username(), now);
        state = next;
        return new CompetitionEvents.CompetitionAwarded(id, systemId, lotId, first.offerId(), first.providerId());
    }

    /** @throws Problem {@code reason-required} */
    void endWithoutAward(Caller caller, Set<CompetitionParty> parties, @Nullable String reason, Instant now) {
        CompetitionState next = next(CompetitionAction.END_WITHOUT_AWARD, caller, parties, now);
        endReason = given(reason);
        state = next;
    }

    /** @throws Problem {@code reason-required} */
    void cancel(Caller caller, Set<CompetitionParty> parties, @Nullable String reason, Instant now) {
        CompetitionState next = next(CompetitionAction.CANCEL, caller, parties, now);
        endReason = given(reason);
        state = next;
    }

    /** Its referral was withdrawn. */
    void cancelWithReferral(String reason) {
        if (state == CompetitionState.DRAFT || state == CompetitionState.PUBLISHED) {
            endReason = reason;
            state = CompetitionState.CANCELLED;
        }
    }

    /** The referral has a new version: offers have to cost that one. */
    void costs(int newerVersion) {
        referralVersion = newerVersion;
    }

    CompetitionState stateAt(Instant now) {
        return state == CompetitionState.PUBLISHED && now.isAfter(deadline)
                ? CompetitionLifecycle.TABLE.automatically(state, CompetitionAction.CLOSE)
                : state;
    }

    List<RankedOffer> ranked() {
        return ranking == null ? List.of() : ranking;
    }

    boolean isUnsealed() {
        return openedAt != null;
    }

    private CompetitionState next(CompetitionAction action, Caller caller, Set<CompetitionParty> parties, Instant now) {
        return CompetitionLifecycle.TABLE.next(stateAt(now), action, caller, parties);
    }

    private Problem sealed() {
        return Problem.of(PlacementProblem.COMPETITION_SEALED).with("deadline", deadline);
    }

    private static void requireDeadline(Instant deadline, int minimumHours, Instant now) {
        Instant earliest = now.plus(Duration.ofHours(minimumHours));
        if (!deadline.isAfter(now) || deadline.isBefore(earliest)) {
            throw Problem.at("/deadline", PlacementProblem.DEADLINE_INVALID, "The deadline is past or too soon.")
                    .with("minimumHours", minimumHours)
                    .with("earliest", earliest);
        }
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return reason;
    }

    private void take(int costed, String by, Instant until, CompetitionTerms how) {
        referralVersion = costed;
        route = by;
        deadline = until;
        terms = how;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String buyerLa() {
        return buyerLa;
    }

    UUID systemId() {
        return systemId;
    }

    UUID lotId() {
        return lotId;
    }

    UUID referralId() {
        return referralId;
    }

    int referralVersion() {
        return referralVersion;
    }

    String route() {
        return route;
    }

    Instant deadline() {
        return deadline;
    }

    CompetitionTerms terms() {
        return terms;
    }

    @Nullable
    String termsHash() {
        return termsHash;
    }

    @Nullable
    UUID rerunOf() {
        return rerunOf;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String evaluatedBy() {
        return evaluatedBy;
    }

    @Nullable
    String drawSeed() {
        return drawSeed;
    }

    @Nullable
    String rankingHash() {
        return rankingHash;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
