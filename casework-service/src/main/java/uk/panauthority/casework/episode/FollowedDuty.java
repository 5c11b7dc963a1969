package uk.panauthority.casework.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import uk.panauthority.casework.duty.DutyDecision;

/** The interview duty as it stood when the episode last asked for it. */
@Embeddable
record FollowedDuty(
        @Column(name = "duty_id") UUID dutyId,
        @Column(name = "duty_version") int dutyVersion,
        @Column(name = "duty_deliverer") String deliverer,
        @Column(name = "delivering_la") String deliveringLa,
        @Column(name = "duty_state") String dutyState) {

    static FollowedDuty of(DutyDecision duty) {
        return new FollowedDuty(duty.dutyId(), duty.version(), duty.deliverer(), duty.deliveringLa(), duty.state());
    }
}
