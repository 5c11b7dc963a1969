package uk.panauthority.placement.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;

/** A period whose statement has been told, with the amount as it was then. Never changed. */
@Entity
@Table(name = "block_statement")
class ReadyStatement {

    @Id
    private UUID id;

    @Column(name = "contract_id", updatable = false)
    private UUID contractId;

    @Column(name = "period_from", updatable = false)
    private LocalDate from;

    @Column(name = "period_to", updatable = false)
    private LocalDate to;

    @Column(updatable = false)
    private Money amount;

    @Column(name = "ready_at", updatable = false)
    private Instant readyAt;

    protected ReadyStatement() {}

    static ReadyStatement of(UUID contractId, LocalDate from, LocalDate to, Money amount, Instant now) {
        ReadyStatement statement = new ReadyStatement();
        statement.id = Ids.next();
        statement.contractId = contractId;
        statement.from = from;
        statement.to = to;
        statement.amount = amount;
        statement.readyAt = now;
        return statement;
    }
}
