package uk.panauthority.placement.block;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;

/**
 * A block as its owner's loans need it.
 *
 * @param bedNumbers beds of the home that belong to it
 * @param weeklyRate for seven nights of one bed
 * @param sharedWith to whom its beds may be lent, in the agreed order
 * @param end the day after the last night
 */
public record LendableBlock(
        UUID contractId,
        String ownerLa,
        String providerId,
        UUID homeId,
        List<Integer> bedNumbers,
        Money weeklyRate,
        List<String> sharedWith,
        LocalDate start,
        LocalDate end) {}
