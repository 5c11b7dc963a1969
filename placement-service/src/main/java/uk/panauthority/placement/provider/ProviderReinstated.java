package uk.panauthority.placement.provider;

import java.time.LocalDate;

/**
 * Payload of procurement's event of that name, as far as it matters here.
 *
 * @param from first day on which the provider may be given work again
 */
public record ProviderReinstated(String providerId, String scopeCode, LocalDate from) {}
