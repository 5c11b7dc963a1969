package uk.panauthority.casework.episode;

import java.time.Instant;

/** One judgement of the danger. Kept for ever; none replaces another. */
public record RiskEntry(RiskLevel level, Instant obtainedAt, Instant recordedAt, String reference, int version) {}
