package uk.panauthority.placement.system;

/** What prices a provider states on entering a lot. */
public enum PricePolicy {
    /** None: each authority negotiates. */
    NONE,
    /** One for each service; later offers are measured by it. */
    LISTED,
    /** If it likes; nothing is measured by it. */
    INDICATIVE
}
