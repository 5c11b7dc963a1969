package uk.panauthority.placement.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;
import uk.panauthority.placement.block.ReadyStatementRepository.DuePeriod;

/** Tells, once, what is paid for each month of a block when the month is over. */
@ApplicationScoped
public class BlockStatementsAreTold implements TimedWork {

    private final ReadyStatementRepository statements;
    private final BlockContractRepository contracts;
    private final BlockNights nights;
    private final Outbox outbox;
    private final AuditTrail audit;

    public BlockStatementsAreTold(
            ReadyStatementRepository statements,
            BlockContractRepository contracts,
            BlockNights nights,
            Outbox outbox,
            AuditTrail audit) {
        this.statements = statements;
        this.contracts = contracts;
        this.nights = nights;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "block-statements";
    }

    @Override
    public int run(Instant now, int limit) {
        List<DuePeriod> due = statements.due(LocalDate.ofInstant(now, PlatformClock.LONDON), limit);
        due.forEach(period -> tell(period, now));
        return due.size();
    }

    private void tell(DuePeriod period, Instant now) {
        BlockContract contract = contracts.findById(period.contractId());
        Money amount = nights.bill(contract, period.from(), period.to()).paid();
        statements.persist(ReadyStatement.of(contract.id(), period.from(), period.to(), amount, now));
        outbox.publish(new BlockContractEvents.BlockStatementReady(
                contract.id(), contract.ownerLa(), contract.providerId(), period.from(), period.to(), amount));
        audit.record(AuditEntry.done(
                        "tell-statement", "block-contract", contract.id().toString())
                .concerning(contract.visibleTo()));
    }
}
