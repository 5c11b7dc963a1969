package uk.panauthority.placement.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Ids;

/** An approved version as one level shows it. Row-level security gives a provider no row above its level. */
@Entity
@Table(name = "referral_reading")
class ReferralReading {

    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RedactionLevel level;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private ReferralDocument document;

    protected ReferralReading() {}

    static ReferralReading of(UUID referralId, int number, RedactionLevel level, ReferralDocument document) {
        ReferralReading reading = new ReferralReading();
        reading.id = Ids.next();
        reading.referralId = referralId;
        reading.number = number;
        reading.level = level;
        reading.document = document;
        return reading;
    }

    ReferralDocument document() {
        return document;
    }
}
