package uk.panauthority.placement.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;

/**
 * What is known of one home on the day of a search. Whatever is null, or an empty list of needs, is not known: it counts
 * neither as a match nor as an exclusion.
 *
 * @param freeBeds of the rung that is searched, from the first night on
 * @param point where it lies
 * @param needs codes of what it caters for
 * @param grade at its last full inspection
 * @param service kind of care, as the Placements Data Standard names it
 * @param breakdownSignal from 0 to 1, the higher the worse; evidence for people, never a ground to exclude
 * @param asOf the day of these facts
 */
public record HomeFacts(
        UUID homeId,
        String providerId,
        String authority,
        int places,
        int freeBeds,
        @Nullable GridReference point,
        List<String> needs,
        @Nullable String grade,
        @Nullable String service,
        @Nullable BigDecimal breakdownSignal,
        LocalDate asOf) {

    public HomeFacts {
        needs = List.copyOf(needs);
    }
}
