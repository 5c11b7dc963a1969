package uk.panauthority.placement.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One payer's share of a price (M9).
 *
 * @param organisation the paying organisation, where it is not the responsible authority: a GSS code or an id
 * @param percent null in a split into equal shares, where no share says it
 */
public record FundingShare(
        FundingSource source,
        @Nullable String organisation,
        @Nullable BigDecimal percent) {}
