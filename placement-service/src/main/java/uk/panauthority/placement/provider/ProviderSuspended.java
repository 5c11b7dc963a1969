package uk.panauthority.placement.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Payload of procurement's event of that name, as far as it matters here.
 *
 * @param scopeCode code of the service, or {@code ALL}
 * @param to last day; absent while no end is set
 */
public record ProviderSuspended(
        String providerId,
        String scopeCode,
        LocalDate from,
        @Nullable LocalDate to) {}
