package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider's reply that it will not offer. It counts as an answer and stays. */
@Entity
@Table(name = "no_offer")
class NoOffer {

    @EmbeddedId
    private Invitation.Key key;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(name = "reason_code", updatable = false)
    private String reasonCode;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected NoOffer() {}

    NoOffer(Invitation.Key key, String buyerLa, String reasonCode, @Nullable String note, Instant now) {
        this.key = key;
        this.buyerLa = buyerLa;
        this.reasonCode = reasonCode;
        this.note = note;
        this.recordedAt = now;
    }

    NoOfferView view() {
        return new NoOfferView(key.providerId(), reasonCode, note, recordedAt, 0);
    }
}
