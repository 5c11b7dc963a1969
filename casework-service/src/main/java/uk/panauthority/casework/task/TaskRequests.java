package uk.panauthority.casework.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people send about tasks. */
final class TaskRequests {

    private static final String PERSON = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";

    private TaskRequests() {}

    /**
     * Another person.
     *
     * @param to the sign-in name of a colleague; left out when the task goes back to the queue
     * @param noteReference where the handover note is kept, as a file or document number
     */
    public record HandOver(
            @Nullable @Pattern(regexp = PERSON) String to,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,99}")
            String noteReference) {}

    /** The senior manager whom the authority names for missing children. */
    public record Naming(
            @NotNull @Pattern(regexp = PERSON) String person,
            @NotNull LocalDate validFrom) {}
}
