package uk.panauthority.placement.placement;

import org.jspecify.annotations.Nullable;

/**
 * Where a home lies, seen from the responsible authority (SSDA903 {@code PL_LOCATION}). Compares upper-tier GSS codes; a
 * district must be mapped to its county before. There is no value for a home whose postcode is not in the directory.
 */
public enum InOut {
    IN,
    OUT;

    /** As {@link #of}, of an authority that may be unknown. */
    public static @Nullable InOut ofKnown(String responsibleLa, @Nullable String upperTier) {
        return upperTier == null ? null : of(responsibleLa, upperTier);
    }

    public static InOut of(String responsibleLa, String hostLa) {
        return responsibleLa.equals(hostLa) ? IN : OUT;
    }
}
