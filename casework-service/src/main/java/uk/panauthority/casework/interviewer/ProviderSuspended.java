package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code procurement.ProviderSuspended.v1}.
 *
 * @param scopeCode the service that is suspended, or {@code ALL}
 * @param to last day of the suspension; null while no end is set
 */
public record ProviderSuspended(
        String providerId,
        String scopeCode,
        LocalDate from,
        @Nullable LocalDate to) {}
