package uk.panauthority.placement.geography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a postcode lies.
 *
 * @param district GSS code of the district, lower tier where there are two
 * @param upperTier GSS code of the authority for children's services; null when the district's county is not known
 * @param asOf the first day of the directory's month
 */
public record Place(
        GridReference grid, String district, @Nullable String upperTier, LocalDate asOf) {}
