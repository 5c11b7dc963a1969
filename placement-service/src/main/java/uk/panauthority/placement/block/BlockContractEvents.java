package uk.panauthority.placement.block;

import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.money.Money;

/** What other services learn of block contracts. */
public sealed interface BlockContractEvents extends DomainEvent {

    /**
     * A calendar month of a block is over, or its last days: what is paid for it can be stated.
     *
     * @param from first night
     * @param to the day after the last night
     * @param amount paid for all nights but those void by the provider's fault, as they were known
     */
    record BlockStatementReady(
            UUID contractId, String ownerLa, String providerId, LocalDate from, LocalDate to, Money amount)
            implements BlockContractEvents {

        @Override
        public String subject() {
            return contractId.toString();
        }
    }
}
