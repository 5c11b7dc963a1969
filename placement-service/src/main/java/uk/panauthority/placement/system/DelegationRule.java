package uk.panauthority.placement.system;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decides for one authority by one route.
 *
 * @param route code: call-off, block, or development of the system itself
 * @param decider code of the office
 * @param consulted code of who is heard before; null when nobody is
 * @param collective whether all participating authorities decide together
 * @param citation the decision that says so
 * @param verifiedOn when it was read in its source; null while it was not
 */
public record DelegationRule(
        String authority,
        String route,
        String decider,
        @Nullable String consulted,
        boolean collective,
        String citation,
        @Nullable LocalDate verifiedOn) {}
