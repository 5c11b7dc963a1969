package uk.panauthority.placement.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So many nights of an absence at this share of the price (M10).
 *
 * @param nights null for all nights that are left; only the last band says so
 * @param percent of the price of a night, 0 to 100, at most two decimals
 */
public record RetainerBand(@Nullable Integer nights, BigDecimal percent) {}
