package uk.panauthority.placement.block;

import java.time.Instant;

/**
 * A step that an approver took on a decision held by procurement.
 *
 * @param reference of the decision, as procurement names it
 */
public record BlockDecision(BlockContractAction step, String reference, String by, Instant at) {}
