package uk.panauthority.placement.money;

import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * What one payer pays of an amount; negative when the amount is a credit.
 *
 * @param organisation as in its share
 */
public record FundingPart(FundingSource source, @Nullable String organisation, Money amount) {}
