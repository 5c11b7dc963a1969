package uk.panauthority.placement.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The newest agreed interview duty of one placement, as casework told it. */
@Entity
@Table(name = "interview_duty")
class InterviewDuty {

    @Id
    @Column(name = "placement_id")
    private UUID placementId;

    @Column(name = "duty_id")
    private UUID dutyId;

    @Column(name = "duty_version")
    private long dutyVersion;

    private String deliverer;

    @Column(name = "delivering_la")
    private String deliveringLa;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    protected InterviewDuty() {}

    static InterviewDuty of(UUID placementId, InterviewDutyAgreed agreed) {
        InterviewDuty duty = new InterviewDuty();
        duty.placementId = placementId;
        duty.take(agreed);
        return duty;
    }

    /** Takes a newer version over; an older or repeated one changes nothing. */
    void learn(InterviewDutyAgreed agreed) {
        if (isNewer(agreed)) {
            take(agreed);
        }
    }

    InterviewDutyView view() {
        return new InterviewDutyView(dutyId, dutyVersion, deliverer, deliveringLa, agreedAt);
    }

    UUID placementId() {
        return placementId;
    }

    /** Versions count within one duty; between two duties of a placement the later agreement holds. */
    private boolean isNewer(InterviewDutyAgreed agreed) {
        return agreed.dutyId().equals(dutyId)
                ? agreed.version() > dutyVersion
                : agreed.agreedAt().isAfter(agreedAt);
    }

    private void take(InterviewDutyAgreed agreed) {
        dutyId = agreed.dutyId();
        dutyVersion = agreed.version();
        deliverer = agreed.deliverer();
        deliveringLa = agreed.deliveringLa();
        agreedAt = agreed.agreedAt();
    }
}
