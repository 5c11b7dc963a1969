package uk.panauthority.casework.privacy.accesslog;

import java.time.Instant;
import java.util.List;

/**
 * Something that a supervisor should ask about; not a finding against anybody.
 *
 * @param rule the dated setting it comes from, or the right that was used
 * @param children how many different children were read
 * @param childRefs which; in the order of their references
 */
public record UnusualPattern(
        Kind kind, String user, Instant from, Instant to, String rule, int children, List<String> childRefs) {

    /** What is unusual. */
    public enum Kind {
        /** More children within one hour than one person works on. */
        MANY_CHILDREN_IN_AN_HOUR,
        /** Read at night, local time. */
        AT_NIGHT,
        /** Read by an emergency, outside the usual relation. */
        OUTSIDE_RELATION
    }
}
