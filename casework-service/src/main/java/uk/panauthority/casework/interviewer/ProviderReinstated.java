package uk.panauthority.casework.interviewer;

import java.time.LocalDate;

/**
 * What this service reads of {@code procurement.ProviderReinstated.v1}.
 *
 * @param scopeCode the service that it may deliver again, or {@code ALL}
 * @param from first day on which it may
 */
public record ProviderReinstated(String providerId, String scopeCode, LocalDate from) {}
