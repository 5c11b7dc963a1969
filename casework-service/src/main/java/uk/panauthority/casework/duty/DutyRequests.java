package uk.panauthority.casework.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What managers send about duties. */
final class DutyRequests {

    private DutyRequests() {}

    /**
     * Another deliverer.
     *
     * @param basis why; kept with the version and shown to both authorities
     */
    public record Proposal(
            @NotNull Deliverer deliverer,

            @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String basis) {}

    /**
     * The word of the caller's authority.
     *
     * @param hostEvidenceReference where the agreement of a host that does not use the platform is kept
     */
    public record Agreement(
            @Nullable @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]{1,200}")
            String hostEvidenceReference) {}

    /**
     * Another authority has taken over the child's care.
     *
     * @param by its GSS code
     * @param from its first day
     */
    public record TakeOver(
            @NotNull @Pattern(regexp = "[EWSN][0-9]{8}") String by,
            @NotNull LocalDate from) {}

    /**
     * What the host authority and its police are to know while nothing has happened.
     *
     * @param contact whom they call, for example the number of a duty desk
     */
    public record Instructions(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String contact,

            @Nullable @Size(max = 2000) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String standingInstructions) {}
}
