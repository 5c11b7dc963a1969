package uk.panauthority.casework.privacy.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests about legal holds and erasures. */
public final class RetentionRequests {

    private RetentionRequests() {}

    /** A hold on a child's records; a reason is required. */
    public record Holding(
            @NotBlank @Size(max = 60) String childRef,
            @Nullable @Size(max = 4000) String reason) {}

    /** The end of a hold; a reason is required. */
    public record Lifting(@Nullable @Size(max = 4000) String reason) {}

    /** An erasure that did not wait for time, or that time did not propose yet. */
    public record Proposal(
            @NotBlank @Size(max = 60) String childRef,
            @NotNull ErasureGround ground) {}
}
