package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** The notice to one offering provider of the result and its reasons. Sent once, with all others at one instant. */
@Entity
@Table(name = "outcome_letter")
class OutcomeLetter {

    @Id
    private UUID id;

    @Column(name = "competition_id", updatable = false)
    private UUID competitionId;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(name = "offer_id", updatable = false)
    private UUID offerId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    private String reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RankedOffer score;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] advantages;

    @Column(name = "words")
    private @Nullable String text;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected OutcomeLetter() {}

    static OutcomeLetter prepare(MiniCompetition competition, UUID offerId, String providerId, String reasons) {
        OutcomeLetter letter = new OutcomeLetter();
        letter.id = Ids.next();
        letter.competitionId = competition.id();
        letter.buyerLa = competition.buyerLa();
        letter.offerId = offerId;
        letter.providerId = providerId;
        letter.reasons = reasons;
        letter.advantages = new String[0];
        return letter;
    }

    void reword(String otherReasons) {
        reasons = otherReasons;
    }

    /** Writes and sends it: own score and, beside it, the selected offer's advantages. */
    void send(MiniCompetition competition, List<String> failed, @Nullable RankedOffer winner, Instant now) {
        score = competition.ranked().stream()
                .filter(r -> r.offerId().equals(offerId))
                .findFirst()
                .orElse(null);
        advantages = Letters.advantages(score, winner).toArray(String[]::new);
        text = Letters.text(competition.referralId(), competition.terms(), score, winner, failed, reasons);
        sentAt = now;
    }

    UUID id() {
        return id;
    }

    UUID offerId() {
        return offerId;
    }

    LetterView view() {
        return new LetterView(
                id,
                competitionId,
                offerId,
                providerId,
                reasons,
                score == null ? null : score.rank(),
                score == null ? null : score.total(),
                score == null ? List.of() : score.points(),
                List.of(advantages),
                text,
                sentAt);
    }
}
