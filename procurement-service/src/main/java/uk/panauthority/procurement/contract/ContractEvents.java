package uk.panauthority.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of contracts. Expiry sends nothing: the last day is known from the signature on. */
sealed interface ContractEvents extends DomainEvent {

    UUID contractId();

    @Override
    default String subject() {
        return contractId().toString();
    }

    /** The last buyer has signed. */
    record ContractSigned(
            UUID contractId,
            String lead,
            List<String> buyers,
            String providerId,
            String serviceCode,
            List<String> areas,
            LocalDate start,
            LocalDate end,
            LocalDate maximumEnd,
            Instant signedAt)
            implements ContractEvents {}

    /** The contract ends early; {@code effectiveOn} is the first day on which nothing may be done under it. */
    record ContractTerminated(
            UUID contractId,
            String lead,
            List<String> buyers,
            String providerId,
            String groundCode,
            LocalDate effectiveOn)
            implements ContractEvents {}
}
