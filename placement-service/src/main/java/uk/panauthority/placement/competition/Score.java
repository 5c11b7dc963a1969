package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** The points that one person gave one offer for one criterion, or on which the two agreed. Never changed. */
@Entity
@Table(name = "competition_score")
class Score {

    @Id
    private UUID id;

    @Column(name = "competition_id", updatable = false)
    private UUID competitionId;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(name = "offer_id", updatable = false)
    private UUID offerId;

    @Column(updatable = false)
    private String criterion;

    @Column(updatable = false)
    private boolean consensus;

    @Column(updatable = false)
    private String scorer;

    @Column(updatable = false)
    private BigDecimal points;

    @Column(updatable = false)
    private String rationale;

    @Column(name = "evidence_reference", updatable = false)
    private @Nullable String evidenceReference;

    @Column(name = "scored_at", updatable = false)
    private Instant scoredAt;

    protected Score() {}

    static Score of(
            MiniCompetition competition,
            CompetitionRequests.GiveScore given,
            String rationale,
            boolean consensus,
            Caller caller,
            Instant now) {
        Score score = new Score();
        score.id = Ids.next();
        score.competitionId = competition.id();
        score.buyerLa = competition.buyerLa();
        score.offerId = given.offerId();
        score.criterion = given.criterion();
        score.consensus = consensus;
        score.scorer = caller.username();
        score.points = given.points();
        score.rationale = rationale;
        score.evidenceReference = given.evidenceReference();
        score.scoredAt = now;
        return score;
    }

    UUID id() {
        return id;
    }

    UUID offerId() {
        return offerId;
    }

    String criterion() {
        return criterion;
    }

    boolean isConsensus() {
        return consensus;
    }

    String scorer() {
        return scorer;
    }

    BigDecimal points() {
        return points;
    }

    boolean isAbout(UUID offer, String code) {
        return offerId.equals(offer) && criterion.equals(code);
    }

    ScoreView view() {
        return new ScoreView(
                id, offerId, criterion, consensus, scorer, points, rationale, evidenceReference, scoredAt, 0);
    }
}
