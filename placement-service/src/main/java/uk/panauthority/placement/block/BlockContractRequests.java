package uk.panauthority.placement.block;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;
import uk.panauthority.placement.home.VoidRequests;

/** What callers send about block contracts. */
public final class BlockContractRequests {

    private static final int LONGEST_REFERENCE = 60;

    private BlockContractRequests() {}

    /**
     * A proposal. The authority is the caller's, the provider the home's.
     *
     * @param beds how many places of the home
     * @param weeklyRate for seven nights of one bed in the block
     * @param spotRate for seven nights of the same bed without the discount
     * @param start the day of the first night
     * @param termMonths without options
     * @param optionMonths months of each option to extend, in their order; at most two
     * @param noticeDays how long before the last day an option must be taken
     * @param sharedWith GSS codes of the authorities to which empty beds may be lent, in the agreed order
     * @param procurementContractId the contract in procurement, where it is known there
     */
    public record Propose(
            @NotNull UUID homeId,
            @NotNull @Min(1) @Max(500) Integer beds,
            @NotNull Money weeklyRate,
            @NotNull Money spotRate,
            @NotNull @OnTheCalendar LocalDate start,
            @NotNull @Min(1) @Max(240) Integer termMonths,

            @Nullable @Size(max = 2) List<@NotNull @Min(1) @Max(120) Integer> optionMonths,

            @NotNull @Min(0) @Max(730) Integer noticeDays,

            @Nullable @Size(max = 60)
            List<@NotNull @Pattern(regexp = "(E06|E08|E09|E10|W06)\\d{6}", message = "GSS codes of authorities") String>
                    sharedWith,

            @Nullable UUID procurementContractId) {

        List<Integer> options() {
            return optionMonths == null ? List.of() : List.copyOf(optionMonths);
        }

        List<String> neighbours() {
            return sharedWith == null
                    ? List.of()
                    : sharedWith.stream().distinct().toList();
        }
    }

    /** The decision held by procurement on which a step is taken, by its reference there. */
    public record Decide(
            @Nullable @Size(max = LONGEST_REFERENCE) @Pattern(regexp = PlainText.LINE)
            String decisionReference) {}

    /**
     * An end before the last day.
     *
     * @param effectiveOn the first day whose night is no longer paid for
     */
    public record Terminate(
            @Nullable @Size(max = LONGEST_REFERENCE) @Pattern(regexp = PlainText.LINE)
            String decisionReference,

            @NotNull @OnTheCalendar LocalDate effectiveOn) {}

    /**
     * Nights on which a bed of the block cannot be used.
     *
     * @param bed its number
     * @param returnedOn the first day whose night can be used again
     * @param cause a code of the dated table, which says who answers for it
     */
    public record RecordVoid(
            @NotNull @Min(1) @Max(500) Integer bed,
            @NotNull @OnTheCalendar LocalDate firstNight,
            @NotNull @OnTheCalendar LocalDate returnedOn,
            @NotNull @Size(max = 60) String cause) {

        VoidRequests.Nights nights() {
            return new VoidRequests.Nights(firstNight, returnedOn, cause);
        }
    }
}
