package uk.panauthority.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What other features may know of a signed contract: where and when it binds.
 *
 * @param start first day
 * @param lastDay last day, which a termination may have brought forward, even before the first
 */
public record ContractInForce(
        UUID contractId, String serviceCode, List<String> areas, LocalDate start, LocalDate lastDay) {}
