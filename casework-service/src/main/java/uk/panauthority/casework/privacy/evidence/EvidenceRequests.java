package uk.panauthority.casework.privacy.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Bodies of the requests about evidence packs. */
public final class EvidenceRequests {

    private EvidenceRequests() {}

    /**
     * A pack to be made.
     *
     * @param recipient code of the organisation that receives it
     */
    public record Making(
            @NotBlank @Size(max = 60) String childRef,
            @NotNull EvidencePurpose purposeCode,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String recipient) {}
}
