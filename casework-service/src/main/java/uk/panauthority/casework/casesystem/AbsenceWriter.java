package uk.panauthority.casework.casesystem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeOutcome;
import uk.panauthority.casework.episode.EpisodeReports;
import uk.panauthority.casework.episode.EpisodeSetting;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.casework.episode.ReportDetails;
import uk.panauthority.casework.episode.ReportKind;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.time.PlatformClock;

/**
 * Tells the episodes what a case system knows of an absence. It knows days only: each is taken as its first instant in
 * London, so that a clock that starts from it runs out early rather than late.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AbsenceWriter {

    private final EpisodeReports episodes;
    private final PlacementLinkService placements;
    private final Clock clock;

    public AbsenceWriter(EpisodeReports episodes, PlacementLinkService placements, Clock clock) {
        this.episodes = episodes;
        this.placements = placements;
        this.clock = clock;
    }

    EpisodeOutcome begins(String authority, MissingRecord row) {
        return tell(authority, row, ReportKind.MISSING, startOf(row.start()), null);
    }

    EpisodeOutcome ends(String authority, MissingRecord row, LocalDate end) {
        return tell(authority, row, ReportKind.FOUND, null, startOf(end));
    }

    private EpisodeOutcome tell(
            String authority, MissingRecord row, ReportKind kind, @Nullable Instant left, @Nullable Instant returned) {
        Report report = new Report(
                Ids.next(),
                kind,
                authority,
                row.tableId(),
                1,
                returned == null ? startOf(row.start()) : returned,
                clock.instant(),
                left,
                left == null ? null : SegmentKind.valueOf(row.kind()),
                null,
                null,
                returned,
                ReportDetails.with().made());
        return episodes.take(report, false, settingOf(authority, row));
    }

    private EpisodeSetting settingOf(String authority, MissingRecord row) {
        return placements
                .ofChild(row.childRef(), startOf(row.start()))
                .map(p -> new EpisodeSetting(
                        p.childRef(), p.responsibleLa(), p.hostLa(), p.placementId(), p.homeId(), p.providerId()))
                .orElseGet(() -> new EpisodeSetting(row.childRef(), authority, authority, null, null, null));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PlatformClock.LONDON).toInstant();
    }
}
