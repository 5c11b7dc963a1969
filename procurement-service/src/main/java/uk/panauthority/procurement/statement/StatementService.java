package uk.panauthority.procurement.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.procurement.contract.ContractFinance;
import uk.panauthority.procurement.contract.ContractService;
import uk.panauthority.procurement.measure.MeasureService;

/** Works statements out. */
@ApplicationScoped
class StatementService {

    private final ContractService contracts;
    private final MeasureService measures;
    private final AuditTrail audit;

    StatementService(ContractService contracts, MeasureService measures, AuditTrail audit) {
        this.contracts = contracts;
        this.measures = measures;
        this.audit = audit;
    }

    /**
     * The statement of a quarter.
     *
     * @throws Problem {@code not-found} when the caller may not know of the contract, when it is not signed by all or has no
     *     annual ring-fences, and for a quarter that it does not have
     */
    @Transactional
    FinanceStatement of(UUID contractId, int quarter) {
        ContractFinance contract = contracts
                .finance(contractId)
                .filter(c -> c.annual() && !c.ringFences().isEmpty())
                .filter(c ->
                        quarter > 0 && !FinanceStatement.firstDay(c, quarter).isAfter(c.lastDay()))
                .orElseThrow(Problem::notFound);
        audit.record(AuditEntry.read("read", "finance-statement", contractId + "-" + quarter));
        return FinanceStatement.of(
                contract,
                quarter,
                measures.work(
                        contractId,
                        startOf(FinanceStatement.firstDay(contract, quarter)),
                        startOf(FinanceStatement.lastDay(contract, quarter).plusDays(1))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PlatformClock.LONDON).toInstant();
    }
}
