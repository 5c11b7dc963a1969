package uk.panauthority.procurement.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.panauthority.common.money.Money;

/**
 * An amount as a document states it. It is kept as stated for good; what is computed stands beside it.
 *
 * @param amount pounds and pence as text, not negative
 * @param qualifier how the document states it, a code of the reference table of qualifiers
 * @param source where it is stated: document and paragraph
 */
record StatedFigure(
        @Schema(examples = "1050345.00") String amount,
        @Schema(examples = "GBP") String currency,
        @NotNull @Schema(examples = "ANTICIPATED") String qualifier,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE) @Schema(examples = "paragraph 19")
        String source) {

    /**
     * @throws uk.panauthority.common.problem.Problem {@code price-invalid} for anything but plain pounds and pence
     */
    StatedFigure {
        amount = Money.read(amount, currency).text();
    }

    Money money() {
        return Money.of(amount);
    }
}
