package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import uk.panauthority.casework.duty.DutyService;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.casework.placementlink.PlacementListener;

/**
 * Brings an absence and the placement that the child is missing from together, whichever of the two becomes known first.
 * The placement service hears of it and flags the agreement, so neither order may lose the connection.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EpisodePlacements implements PlacementListener {

    private final EpisodeRepository repository;
    private final PlacementLinkService placements;
    private final DutyService duties;
    private final EpisodeNews news;
    private final Clock clock;

    public EpisodePlacements(
            EpisodeRepository repository,
            PlacementLinkService placements,
            DutyService duties,
            EpisodeNews news,
            Clock clock) {
        this.repository = repository;
        this.placements = placements;
        this.duties = duties;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The setting of an absence that is being opened. Asked again under the child's lock: the placement may have become
     * known since the message was matched.
     */
    EpisodeSetting settled(EpisodeSetting setting, Instant about) {
        return setting.placementId() != null
                ? setting
                : placements
                        .ofChild(setting.childRef(), about)
                        .map(EpisodePlacements::settingOf)
                        .orElse(setting);
    }

    /** Gives the placement to absences that were opened without one since it began. */
    @Override
    public void started(KnownPlacement placement, Instant startedAt) {
        repository.lockChild(placement.childRef());
        repository.ofChild(placement.childRef()).stream()
                .filter(episode -> episode.isUnplacedSince(startedAt))
                .forEach(episode -> place(episode, placement));
    }

    private void place(Episode episode, KnownPlacement placement) {
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        EpisodeSetting setting = settingOf(placement);
        episode.placedIn(
                setting,
                duties.dutyFor(
                        setting.placementId(),
                        setting.childRef(),
                        setting.responsibleLa(),
                        setting.hostLa(),
                        clock.instant()));
        news.tell(episode, before);
    }

    private static EpisodeSetting settingOf(KnownPlacement known) {
        return new EpisodeSetting(
                known.childRef(),
                known.responsibleLa(),
                known.hostLa(),
                known.placementId(),
                known.homeId(),
                known.providerId());
    }
}
