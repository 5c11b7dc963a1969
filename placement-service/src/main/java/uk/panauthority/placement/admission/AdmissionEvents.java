package uk.panauthority.placement.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of entries. */
public sealed interface AdmissionEvents extends DomainEvent {

    /**
     * Every application of a round is decided.
     *
     * @param admitted providers that entered, in the order of their ids
     * @param refused how many did not
     */
    record EntryRoundDecided(
            UUID roundId, UUID systemId, UUID lotId, int roundNumber, List<String> admitted, int refused)
            implements AdmissionEvents {

        @Override
        public String subject() {
            return roundId.toString();
        }
    }

    /**
     * A provider's membership of a lot has changed.
     *
     * @param roundNumber absent where providers enter at any time
     * @param effectiveOn first day on which it holds
     */
    record AdmissionChanged(
            UUID admissionId,
            UUID systemId,
            UUID lotId,
            @Nullable Integer roundNumber,
            String providerId,
            AdmissionState admissionCode,
            LocalDate effectiveOn)
            implements AdmissionEvents {

        @Override
        public String subject() {
            return admissionId.toString();
        }
    }
}
