package uk.panauthority.placement.measure.kpi;

/** What a figure is measured in. */
public enum Unit {
    COUNT,
    NIGHTS,
    PERCENT,
    RATIO,
    HOURS,
    /** Pounds sterling, to the penny. */
    GBP
}
