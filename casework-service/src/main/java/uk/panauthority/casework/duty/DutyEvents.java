package uk.panauthority.casework.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of duties. */
sealed interface DutyEvents extends DomainEvent {

    /**
     * Both authorities have agreed who delivers.
     *
     * @param placementId null for a child who is not placed by a placement of this platform
     * @param validTo null while no later version has taken its place
     */
    record InterviewDutyAgreed(
            UUID dutyId,
            int version,
            @Nullable UUID placementId,
            String responsibleLa,
            String hostLa,
            Deliverer deliverer,
            String deliveringLa,
            Instant agreedAt,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements DutyEvents {

        @Override
        public String subject() {
            return dutyId.toString();
        }
    }
}
