package uk.panauthority.casework.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.time.PlatformClock;

/**
 * An absence as counting sees it.
 *
 * @param began when the child left; while that is not known, when the absence was first told of
 * @param startKnown whether {@code began} is the start itself
 * @param returnedAt null while the child is away
 * @param highestRisk the most dangerous judgement that was ever given
 * @param foundHarmed whether the child was found hurt
 */
record Absence(
        UUID episodeId,
        String childRef,
        String responsibleLa,
        String hostLa,
        Instant began,
        boolean startKnown,
        @Nullable Instant returnedAt,
        Set<SegmentKind> kinds,
        RiskLevel highestRisk,
        boolean foundHarmed) {

    static final Comparator<Absence> BY_START =
            Comparator.comparing(Absence::began).thenComparing(Absence::episodeId);

    Absence {
        kinds = Set.copyOf(kinds);
    }

    /** The local day on which it began. */
    LocalDate day() {
        return LocalDate.ofInstant(began, PlatformClock.LONDON);
    }

    /** A length is known only where the start is. */
    boolean awayLongerThan(Duration length, Instant now) {
        Instant until = returnedAt == null ? now : returnedAt;
        return startKnown && Duration.between(began, until).compareTo(length) > 0;
    }
}
