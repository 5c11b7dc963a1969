package uk.panauthority.procurement.measure;

import java.time.Instant;
import java.util.UUID;

/**
 * One interview that was signed off under a contract.
 *
 * @param deliveringLa the area that it was held for, and whose money it is charged to
 * @param responsibleLa the authority that is responsible for the child
 */
public record ContractWork(
        UUID interviewId, UUID contractId, String deliveringLa, String responsibleLa, Instant signedOffAt) {}
