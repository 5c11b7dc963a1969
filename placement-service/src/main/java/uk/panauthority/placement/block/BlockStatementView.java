package uk.panauthority.placement.block;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * What a block cost in a period, as its owner and its provider see it.
 *
 * @param from first night
 * @param to the day after the last night
 * @param paid for all nights but those void by the provider's fault; the parts add up to it, and statements of following
 *     periods to that of the whole
 * @param providerCredit what the provider's voids took off
 * @param used parts for own and lent nights
 * @param notUsed parts for void and empty nights
 * @param utilisation own and lent out of payable nights, percent; absent when none was payable
 * @param costOfEmpty paid and unused nights at the rate, rounded once
 * @param loanIncome lent nights at the rate, without fees; absent for the provider
 */
public record BlockStatementView(
        UUID contractId,
        LocalDate from,
        LocalDate to,
        int contractedNights,
        Money contracted,
        Money paid,
        Money providerCredit,
        Money used,
        Money notUsed,
        List<Part> parts,
        @Nullable String utilisation,
        Money costOfEmpty,
        @Nullable Money loanIncome) {

    /**
     * The nights of one use.
     *
     * @param use {@code OWN}, {@code LENT}, {@code AUTHORITY_VOID}, {@code EMPTY} or {@code PROVIDER_VOID}
     * @param authority whose child slept there
     * @param cause of a void
     */
    public record Part(
            String use,
            @Nullable String authority,
            @Nullable String cause,
            int nights,
            Money amount) {}

    static BlockStatementView of(
            BlockContract contract, LocalDate from, LocalDate to, BlockStatement statement, boolean forOwner) {
        return new BlockStatementView(
                contract.id(),
                from,
                to,
                statement.contractedNights(),
                statement.contracted(),
                statement.paid(),
                statement.providerCredit(),
                statement.used(),
                statement.notUsed(),
                statement.parts().stream().map(BlockStatementView::part).toList(),
                statement.utilisation(),
                statement.costOfEmpty(),
                forOwner ? statement.loanIncome() : null);
    }

    private static Part part(BlockStatement.Part part) {
        return new Part(
                part.use().kind().name(), part.use().authority(), part.use().cause(), part.nights(), part.amount());
    }
}
