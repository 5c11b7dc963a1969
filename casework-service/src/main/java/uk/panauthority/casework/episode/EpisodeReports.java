package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.casework.duty.DutyService;
import uk.panauthority.common.identity.Ids;

/** Places what is reported about a child into episodes, and has told what follows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EpisodeReports {

    private final EpisodeRepository repository;
    private final EpisodePlacements placements;
    private final DutyService duties;
    private final EpisodeNews news;
    private final AreaForces forces;
    private final Instance<ReportKeeper> keepers;
    private final Clock clock;

    public EpisodeReports(
            EpisodeRepository repository,
            EpisodePlacements placements,
            DutyService duties,
            EpisodeNews news,
            AreaForces forces,
            Instance<ReportKeeper> keepers,
            Clock clock) {
        this.repository = repository;
        this.placements = placements;
        this.duties = duties;
        this.news = news;
        this.forces = forces;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * Finds the place of a new report, and of all that wait, since each that is placed may let another fit.
     *
     * @param superseded a newer version of it is known; it joins, but opens nothing
     * @param setting where the child was placed at its time
     * @return what became of it
     */
    public EpisodeOutcome take(Report report, boolean superseded, EpisodeSetting setting) {
        Map<UUID, EpisodeOutcome> outcomes = settle(Optional.of(report), superseded, setting);
        return Objects.requireNonNull(outcomes.get(report.id()));
    }

    /** Whether another source reported something of this child under the reference, and this one did not. */
    public boolean isOfAnother(String childRef, SourceReference key) {
        List<Episode> episodes = repository.ofChild(childRef);
        return episodes.stream().noneMatch(e -> e.holds(key))
                && episodes.stream()
                        .flatMap(e -> e.reports().stream())
                        .anyMatch(r -> r.reference().equals(key.reference()));
    }

    /** The reports of an episode, and those that wait under its references. */
    List<Report> withWaiting(Episode episode) {
        List<Report> all = new ArrayList<>(episode.reports());
        keepers.forEach(keeper -> keeper.waiting(episode.childRef()).stream()
                .map(ReportKeeper.Waiting::report)
                .filter(r -> episode.holds(r.key()) && !episode.holds(r))
                .forEach(all::add));
        return all;
    }

    /** Tries the reports that wait again, after something has changed. */
    void settleWaiting(EpisodeSetting setting) {
        settle(Optional.empty(), false, setting);
    }

    private Map<UUID, EpisodeOutcome> settle(Optional<Report> arrived, boolean superseded, EpisodeSetting setting) {
        repository.lockChild(setting.childRef());
        Set<UUID> overtaken = new HashSet<>();
        List<Report> reports = new ArrayList<>();
        arrived.ifPresent(report -> note(report, superseded, reports, overtaken));
        keepers.forEach(keeper -> keeper.waiting(setting.childRef())
                .forEach(waiting -> note(waiting.report(), waiting.superseded(), reports, overtaken)));
        Map<UUID, EpisodeOutcome> outcomes = place(reports, overtaken, setting);
        keepers.forEach(keeper -> keeper.settled(outcomes));
        return outcomes;
    }

    private static void note(Report report, boolean superseded, List<Report> reports, Set<UUID> overtaken) {
        reports.add(report);
        if (superseded) {
            overtaken.add(report.id());
        }
    }

    private Map<UUID, EpisodeOutcome> place(List<Report> reports, Set<UUID> overtaken, EpisodeSetting setting) {
        List<Episode> known = repository.ofChild(setting.childRef());
        Map<Episode, EpisodeSnapshot> before = new IdentityHashMap<>();
        known.forEach(e -> before.put(e, EpisodeSnapshot.of(e)));
        List<Episode> opened = new ArrayList<>();
        Map<UUID, EpisodeOutcome> outcomes = new ChildEpisodes(known, first -> {
                    Episode episode = opening(first, setting);
                    opened.add(episode);
                    return episode;
                })
                .settle(reports, overtaken);
        repository.deferOverlaps();
        repository.persist(opened);
        repository.flush();
        repository.checkOverlaps();
        known.forEach(e -> news.tell(e, Objects.requireNonNull(before.get(e))));
        opened.forEach(e -> news.tell(e, EpisodeSnapshot.NOTHING));
        return outcomes;
    }

    private Episode opening(List<Report> first, EpisodeSetting matched) {
        Instant now = clock.instant();
        Course course = Course.of(first);
        EpisodeSetting setting =
                placements.settled(matched, course.startedAt() == null ? course.knownSince() : course.startedAt());
        return new Episode(
                Ids.next(),
                setting,
                forces.concerned(first, setting, now),
                first,
                duties.dutyFor(
                        setting.placementId(), setting.childRef(), setting.responsibleLa(), setting.hostLa(), now),
                now);
    }
}
