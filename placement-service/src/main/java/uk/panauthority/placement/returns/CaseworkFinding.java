package uk.panauthority.placement.returns;

import java.util.UUID;

/**
 * Payload of casework's events StatutoryBreachOpened and StatutoryBreachCleared, as far as it matters here.
 *
 * @param rule the Department's number
 */
public record CaseworkFinding(UUID breachId, String responsibleLa, String year, String rule) {}
