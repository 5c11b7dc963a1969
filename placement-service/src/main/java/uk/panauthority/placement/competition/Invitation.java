package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Why a live provider of the lot was invited, or was not. What it had listed when the competition was published stays. */
@Entity
@Table(name = "competition_invitation")
class Invitation {

    @Embeddable
    record Key(
            @Column(name = "competition_id") UUID competitionId,
            @Column(name = "provider_id") String providerId) {}

    @EmbeddedId
    private Key key;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(updatable = false)
    private boolean invited;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "reason_codes", updatable = false)
    private String[] reasonCodes;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "admission_id", updatable = false)
    private UUID admissionId;

    @Column(name = "response_version", updatable = false)
    private int responseVersion;

    protected Invitation() {}

    Invitation(
            Key key,
            String buyerLa,
            boolean invited,
            List<String> reasonCodes,
            @Nullable String note,
            UUID admissionId,
            int responseVersion) {
        this.key = key;
        this.buyerLa = buyerLa;
        this.invited = invited;
        this.reasonCodes = reasonCodes.toArray(String[]::new);
        this.note = note;
        this.admissionId = admissionId;
        this.responseVersion = responseVersion;
    }

    String providerId() {
        return key.providerId();
    }

    boolean isInvited() {
        return invited;
    }

    UUID admissionId() {
        return admissionId;
    }

    int responseVersion() {
        return responseVersion;
    }

    CompetitionView.Preselected view() {
        return new CompetitionView.Preselected(key.providerId(), invited, List.of(reasonCodes), note, responseVersion);
    }
}
