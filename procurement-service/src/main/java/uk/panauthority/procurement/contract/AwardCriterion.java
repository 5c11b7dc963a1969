package uk.panauthority.procurement.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counted for the award, and how much.
 *
 * @param weight percentage as decimal text with at most four decimals; the weights of a contract add up to 100
 */
record AwardCriterion(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Schema(examples = "QUALITY")
        String name,

        @NotNull @Schema(examples = "75") String weight) {}
