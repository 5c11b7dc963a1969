package uk.panauthority.placement.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * One service that a provider offers in a lot, as its response says.
 *
 * @param code by which offers name it; given once in a response
 * @param homeId the home where it is given; null for foster care and floating support
 * @param places how many children it can take
 * @param authority GSS code of the authority in whose area it is
 * @param weeklyPrice for seven nights: the listed price by which later offers are measured; null where the lot lists none
 * @param gender code of the children whom it takes: {@code ANY}, {@code MALE} or {@code FEMALE}
 * @param ageFrom youngest
 * @param ageTo oldest
 * @param emergency whether it takes children at once
 * @param education whether education is part of it
 */
public record ResponseLine(
        String code,
        @Nullable UUID homeId,
        int places,
        String authority,
        @Nullable Money weeklyPrice,
        String gender,
        int ageFrom,
        int ageTo,
        boolean emergency,
        boolean education) {}
