package uk.panauthority.procurement.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer, or several together, pay of the price.
 *
 * @param amount as stated; absent for those who pay what is left
 */
record Contribution(
        @NotEmpty List<@NotNull String> contributors,
        @Valid @Nullable StatedFigure amount) {

    boolean isRemainder() {
        return amount == null;
    }
}
