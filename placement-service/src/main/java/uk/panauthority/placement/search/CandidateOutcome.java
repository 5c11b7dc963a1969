package uk.panauthority.placement.search;

import java.util.UUID;

/**
 * Why a home that a search had listed was not used.
 *
 * @param reasonNotUsed a code of the table of candidate reasons
 */
public record CandidateOutcome(UUID homeId, String reasonNotUsed) {}
