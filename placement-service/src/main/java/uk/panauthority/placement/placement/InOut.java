package uk.panauthority.placement.placement;

/**
 * Where a home lies, seen from the responsible authority (SSDA903 {@code PL_LOCATION}). Compares upper-tier GSS codes; a
 * district must be mapped to its county before.
 */
public enum InOut {
    IN,
    OUT;

    public static InOut of(String responsibleLa, String hostLa) {
        return responsibleLa.equals(hostLa) ? IN : OUT;
    }
}
