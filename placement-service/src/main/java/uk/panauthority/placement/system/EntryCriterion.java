package uk.panauthority.placement.system;

/**
 * One test for entering a lot.
 *
 * @param kind what is tested
 * @param maximum the most points
 * @param minimum fewer points mean that the provider is not admitted
 */
public record EntryCriterion(String code, String title, Kind kind, int maximum, int minimum) {

    /** What an entry test looks at. */
    public enum Kind {
        QUALITY,
        COMPLIANCE,
        /** Not on a lot that providers enter on quality. */
        PRICE
    }
}
