package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an organisation may be given interviews in an area on a day, and under which contract or why not. */
public sealed interface ContractFinding {

    /** It may, under this contract. */
    record Live(UUID contractId) implements ContractFinding {}

    /**
     * It had a contract; this is the one that ended last.
     *
     * @param groundCode why it ended before its term; null when the term ran out
     */
    record Ended(UUID contractId, @Nullable String groundCode, LocalDate endedOn) implements ContractFinding {}

    /** It has a contract whose term has not begun. */
    record Upcoming(UUID contractId, LocalDate startsOn) implements ContractFinding {}

    /**
     * Its contract runs, and it is suspended.
     *
     * @param to last day of the suspension; null while no end is set
     */
    record Suspended(
            UUID contractId, LocalDate from, @Nullable LocalDate to) implements ContractFinding {}

    /** It never had one here. */
    record None() implements ContractFinding {}
}
