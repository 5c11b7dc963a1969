package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.interview.InterviewSettings.Setting;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * A missing child is located and taken to another safe place: a new placement, hospital, police protection. By the
 * authority's dated setting that starts the clock of the interview, although the child has not returned. The episode itself
 * stays open until the return; that is not decided here.
 */
@ApplicationScoped
public class SafePlaceService {

    private final SafePlaceReports reports;
    private final EpisodeService episodes;
    private final InterviewOpening opening;
    private final InterviewSettings settings;
    private final InterviewCodes codes;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SafePlaceService(
            SafePlaceReports reports,
            EpisodeService episodes,
            InterviewOpening opening,
            InterviewSettings settings,
            InterviewCodes codes,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.episodes = episodes;
        this.opening = opening;
        this.settings = settings;
        this.codes = codes;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SafePlaceView located(UUID episodeId, InterviewRequests.SafePlace told) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        EpisodeFacts episode = episodes.factsOf(episodeId);
        if (!Set.of(episode.responsibleLa(), episode.hostLa()).contains(caller.organisation())) {
            throw Problem.notFound();
        }
        LocalDate day = LocalDate.ofInstant(told.locatedAt(), PlatformClock.LONDON);
        codes.require("/placeCode", InterviewCodes.CodeList.SAFE_PLACE, told.placeCode(), day);
        requirePlausible(episode, told.locatedAt(), now);
        boolean starts = settings.holds(Setting.LOCATED_STARTS_CLOCK, episode.responsibleLa(), day);
        SafePlaceReport report = new SafePlaceReport(episode, told, starts, now, caller.username());
        reports.persistAndFlush(report);
        audit.record(AuditEntry.done("located", "missing-episode", episodeId.toString())
                .concerning(report.visibleTo()));
        return SafePlaceView.of(
                report, starts ? opening.located(ReturnedEpisodes.located(episode, told.locatedAt())) : null);
    }

    private static void requirePlausible(EpisodeFacts episode, Instant locatedAt, Instant now) {
        boolean beforeStart = episode.startedAt() != null && locatedAt.isBefore(episode.startedAt());
        boolean afterReturn = episode.returnedAt() != null && locatedAt.isAfter(episode.returnedAt());
        if (beforeStart || afterReturn || locatedAt.isAfter(now)) {
            throw Problem.at(
                    "/locatedAt",
                    CaseworkProblem.TIMES_INCONSISTENT,
                    "A missing child is located after leaving and before returning.");
        }
    }
}
