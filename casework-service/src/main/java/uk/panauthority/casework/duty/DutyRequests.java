package uk.panauthority.casework.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
}
