package uk.panauthority.casework.interviewer;

import java.util.UUID;

/**
 * Work may be done again under a contract for interviews.
 *
 * @param groundCode the ground of the interruption that is over
 */
public record ContractResuming(UUID contractId, String groundCode) {}
