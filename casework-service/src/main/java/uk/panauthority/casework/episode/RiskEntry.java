package uk.panauthority.casework.episode;

import java.time.Instant;

/**
 * One judgement of the danger. Kept for ever; none replaces another.
 *
 * @param obtainedAt when the one who judged knew what the judgement rests on
 * @param recordedAt when the platform learnt of it
 */
public record RiskEntry(RiskLevel level, Instant obtainedAt, Instant recordedAt, String reference, int version) {}
