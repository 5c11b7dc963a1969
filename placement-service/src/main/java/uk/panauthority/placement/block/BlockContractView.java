package uk.panauthority.placement.block;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.home.VoidParty;
import uk.panauthority.placement.home.VoidView;

/**
 * A block contract as its owner and its provider see it.
 *
 * @param bedNumbers which beds of the home belong to it; empty before the approval
 * @param lastDay the last day whose night is paid for
 * @param maximumLastDay the last day if every option is taken
 * @param extendBy the last day on which the next option can be taken: {@code lastDay} less {@code noticeDays}; absent when
 *     no option is left
 * @param sharedWith to whom empty beds may be lent; absent for the provider
 * @param decisions the steps that were taken on decisions of procurement, in their order
 */
public record BlockContractView(
        UUID id,
        BlockContractState state,
        long version,
        List<String> actions,
        String ownerLa,
        String providerId,
        UUID homeId,
        int beds,
        List<Integer> bedNumbers,
        Money weeklyRate,
        Money spotRate,
        LocalDate start,
        LocalDate lastDay,
        LocalDate maximumLastDay,
        List<Integer> optionMonths,
        int optionsTaken,
        int noticeDays,
        @Nullable LocalDate extendBy,
        @Nullable List<String> sharedWith,
        @Nullable UUID procurementContractId,
        List<BlockDecision> decisions,
        List<Void> voids)
        implements Versioned {

    /**
     * Nights on which a bed could not be used.
     *
     * @param returnedOn the first day whose night could be used again
     * @param attributedTo who answers for it; the provider's are not paid for
     */
    public record Void(
            UUID id, int bed, LocalDate firstNight, LocalDate returnedOn, String cause, VoidParty attributedTo) {

        static Void of(VoidView view) {
            return new Void(
                    view.id(), view.bed(), view.firstNight(), view.returnedOn(), view.cause(), view.attributedTo());
        }
    }

    static BlockContractView of(
            BlockContract contract, List<Integer> bedNumbers, List<VoidView> voids, Caller caller, LocalDate today) {
        boolean owner = contract.partiesOf(caller).contains(BlockParty.OWNER);
        return new BlockContractView(
                contract.id(),
                contract.stateOn(today),
                contract.version(),
                contract.actionsFor(caller, today),
                contract.ownerLa(),
                contract.providerId(),
                contract.homeId(),
                contract.beds(),
                bedNumbers,
                contract.weeklyRate(),
                contract.spotRate(),
                contract.start(),
                contract.lastDay(),
                contract.maximumLastDay(),
                contract.options(),
                contract.optionsTaken(),
                contract.noticeDays(),
                contract.extendBy().orElse(null),
                owner ? contract.sharedWith() : null,
                contract.procurementContractId(),
                contract.decisions(),
                voids.stream().map(Void::of).toList());
    }
}
