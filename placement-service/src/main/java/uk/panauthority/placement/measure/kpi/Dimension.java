package uk.panauthority.placement.measure.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a measure can be divided into rows. */
public enum Dimension {
    /** The kind of service that was ordered: a children's home, a foster household, supported accommodation. */
    TYPE,
    /** The call-off route of the order. */
    ROUTE,
    PROVIDER,
    /** What the home essentially had to meet, by code; one placement may be in several rows. */
    NEED,
    /** Owner and borrower of a bed. */
    PAIR;

    /** The row of what nobody recorded. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension that a request names. */
    public static Optional<Dimension> of(String parameter) {
        return Arrays.stream(values())
                .filter(d -> d.parameter().equals(parameter))
                .findFirst();
    }
}
