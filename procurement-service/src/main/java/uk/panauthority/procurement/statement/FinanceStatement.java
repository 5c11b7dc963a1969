package uk.panauthority.procurement.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.panauthority.common.money.LargestRemainder;
import uk.panauthority.common.money.Money;
import uk.panauthority.procurement.contract.ContractFinance;
import uk.panauthority.procurement.measure.ContractWork;

/**
 * A quarter of a contract: the part of each ring-fence that falls due, and the interviews charged to it. An interview is
 * charged to the ring-fence of the area it was held for and to no other; the four quarters of a year are its whole amount
 * to the penny. Quarters are counted from the contract's first day.
 *
 * @param quarter 1 for the first
 * @param to last day, which the end of the contract may bring forward
 * @param ringFences in the order of the contract
 * @param outside interviews held for an area that has no ring-fence: charged to none of them
 * @param total of all instalments
 */
@Schema(name = "FinanceStatement")
record FinanceStatement(
        UUID contractId,
        int quarter,
        LocalDate from,
        LocalDate to,
        List<Line> ringFences,
        List<Item> outside,
        Money total) {

    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    /**
     * What one ring-fence pays.
     *
     * @param annual the whole of it, for a year
     * @param instalment of this quarter; by days where the contract ends within it
     */
    @Schema(name = "RingFenceStatement")
    record Line(String area, Money annual, Money instalment, List<Item> interviews) {}

    /** An interview, by its id and the authorities whose it is. */
    @Schema(name = "StatedInterview")
    record Item(UUID interviewId, String deliveringLa, String responsibleLa) {

        static Item of(ContractWork work) {
            return new Item(work.interviewId(), work.deliveringLa(), work.responsibleLa());
        }
    }

    static LocalDate firstDay(ContractFinance contract, int quarter) {
        return contract.start().plusMonths((long) MONTHS * (quarter - 1));
    }

    /** Before the first day where the contract has ended by then. */
    static LocalDate lastDay(ContractFinance contract, int quarter) {
        LocalDate full = firstDay(contract, quarter + 1).minusDays(1);
        return full.isAfter(contract.lastDay()) ? contract.lastDay() : full;
    }

    /** @param work signed off on the days of the quarter */
    static FinanceStatement of(ContractFinance contract, int quarter, List<ContractWork> work) {
        List<Line> lines = contract.ringFences().stream()
                .map(fence -> new Line(
                        fence.area(),
                        fence.amount(),
                        instalment(contract, fence.amount(), quarter),
                        work.stream()
                                .filter(w -> w.deliveringLa().equals(fence.area()))
                                .map(Item::of)
                                .toList()))
                .toList();
        return new FinanceStatement(
                contract.contractId(),
                quarter,
                firstDay(contract, quarter),
                lastDay(contract, quarter),
                lines,
                work.stream()
                        .filter(w -> contract.ringFences().stream()
                                .noneMatch(fence -> fence.area().equals(w.deliveringLa())))
                        .map(Item::of)
                        .toList(),
                Money.sum(lines.stream().map(Line::instalment).toList()));
    }

    private static Money instalment(ContractFinance contract, Money annual, int quarter) {
        Money whole = LargestRemainder.split(annual, Collections.nCopies(QUARTERS, BigDecimal.ONE))
                .get((quarter - 1) % QUARTERS);
        LocalDate from = firstDay(contract, quarter);
        long days = ChronoUnit.DAYS.between(from, firstDay(contract, quarter + 1));
        long used = ChronoUnit.DAYS.between(from, lastDay(contract, quarter).plusDays(1));
        return used >= days
                ? whole
                : LargestRemainder.split(whole, List.of(BigDecimal.valueOf(used), BigDecimal.valueOf(days - used)))
                        .getFirst();
    }
}
