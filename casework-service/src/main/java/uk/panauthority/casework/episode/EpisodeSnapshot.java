package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an episode said at one moment; two of them tell what has changed between. */
record EpisodeSnapshot(
        @Nullable Instant startedAt, @Nullable Instant returnedAt, RiskLevel risk) {

    /** What was known before the first report. */
    static final EpisodeSnapshot NOTHING = new EpisodeSnapshot(null, null, RiskLevel.NOT_ASSESSED);

    boolean startBecameKnown(EpisodeSnapshot after) {
        return startedAt == null && after.startedAt != null;
    }

    boolean returnBecameKnown(EpisodeSnapshot after) {
        return returnedAt == null && after.returnedAt != null;
    }

    boolean returnWasCorrected(EpisodeSnapshot after) {
        return returnedAt != null && !Objects.equals(returnedAt, after.returnedAt);
    }

    boolean riskChanged(EpisodeSnapshot after) {
        return risk != after.risk;
    }
}
