package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register of Ofsted says of a home. What it does not say is null or empty, and rules that need it say nothing.
 *
 * @param authority GSS code of the authority that the register names
 * @param placeCodes PLACE codes that the home is registered for
 * @param providerCode PLACE_PROVIDER code of who runs it
 * @param deregisteredOn the last day of its registration
 */
public record RegisteredHome(
        @Nullable String authority,
        @Nullable String postcode,
        Set<String> placeCodes,
        @Nullable String providerCode,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn) {

    public RegisteredHome {
        placeCodes = Set.copyOf(placeCodes);
    }

    /** Whether it was certainly not registered then. */
    boolean isUnregisteredOn(LocalDate day) {
        return (registeredOn != null && day.isBefore(registeredOn))
                || (deregisteredOn != null && day.isAfter(deregisteredOn));
    }
}
