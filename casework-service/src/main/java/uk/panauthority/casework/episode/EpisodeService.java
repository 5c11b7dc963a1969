package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.duty.DutyDecision;
import uk.panauthority.casework.duty.DutyService;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/** Places reports into episodes, closes them, and tells the other features and services what has changed. */
@ApplicationScoped
public class EpisodeService {

    /** Casework section 4.1: an unknown start is looked into after a day. */
    private static final Duration START_UNKNOWN_AFTER = Duration.ofHours(24);

    /** Casework section 4.1: clocks of others may differ from ours by this much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String SUBJECT = "missing-episode";

    private final EpisodeRepository repository;
    private final EpisodePlacements placements;
    private final DutyService duties;
    private final TaskService tasks;
    private final Instance<ReturnListener> returnListeners;
    private final Instance<EpisodeListener> listeners;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public EpisodeService(
            EpisodeRepository repository,
            EpisodePlacements placements,
            DutyService duties,
            TaskService tasks,
            Instance<ReturnListener> returnListeners,
            Instance<EpisodeListener> listeners,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.placements = placements;
        this.duties = duties;
        this.tasks = tasks;
        this.returnListeners = returnListeners;
        this.listeners = listeners;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a report to the absence that it tells of, or opens one.
     *
     * @param setting used when an episode is opened; the first report decides where the child was placed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public EpisodeOutcome take(Report report, EpisodeSetting setting) {
        repository.lockChild(setting.childRef());
        ChildEpisodes episodes = new ChildEpisodes(repository.ofChild(setting.childRef()));
        return switch (episodes.rule(report)) {
            case Ruling.Joins(Episode episode) -> join(episode, report);
            case Ruling.Opens() -> open(report, setting);
            case Ruling.Withheld(EpisodeFault fault) -> new EpisodeOutcome.Withheld(fault);
        };
    }

    /**
     * Adds a report that a newer version had overtaken: its judgement of the danger joins the history, its other facts
     * are not believed any more. It opens nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> takeSuperseded(Report report, String childRef) {
        repository.lockChild(childRef);
        return new ChildEpisodes(repository.ofChild(childRef))
                .ofSameReference(report)
                .map(episode -> {
                    join(episode, report);
                    return episode.id();
                });
    }

    /** Tries a withheld report again, after another has come. It joins an absence or goes on waiting; it opens none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EpisodeOutcome retry(Report report, String childRef) {
        repository.lockChild(childRef);
        return switch (new ChildEpisodes(repository.ofChild(childRef)).rule(report)) {
            case Ruling.Joins(Episode episode) -> join(episode, report);
            case Ruling.Opens() -> new EpisodeOutcome.Withheld(EpisodeFault.EPISODE_NOT_KNOWN);
            case Ruling.Withheld(EpisodeFault fault) -> new EpisodeOutcome.Withheld(fault);
        };
    }

    private EpisodeOutcome open(Report report, EpisodeSetting matched) {
        Instant now = clock.instant();
        EpisodeSetting setting = placements.settled(matched, report.toldAt());
        Episode episode = new Episode(Ids.next(), setting, report, dutyOf(setting, now), now);
        repository.persistAndFlush(episode);
        EpisodeFacts facts = episode.facts();
        Course course = episode.course();
        outbox.publish(
                new EpisodeEvents.MissingEpisodeOpened(
                        facts.episodeId(),
                        facts.childRef(),
                        facts.placementId(),
                        course.kind().name(),
                        course.risk().name(),
                        facts.responsibleLa(),
                        facts.hostLa(),
                        facts.deliveringLa(),
                        facts.startDate()),
                course.startedAt() == null ? report.toldAt() : course.startedAt());
        if (facts.state() == EpisodeState.AWAITING_START) {
            tasks.open(
                    TaskQueue.START_UNKNOWN,
                    facts.responsibleLa(),
                    SUBJECT,
                    facts.episodeId().toString(),
                    facts.childRef(),
                    now.plus(START_UNKNOWN_AFTER),
                    "START_UNKNOWN_24_HOURS",
                    TaskPriority.NORMAL);
        }
        tellReturn(episode, EpisodeSnapshot.NOTHING);
        tell(episode, EpisodeChange.OPENED);
        return taken(episode);
    }

    private void tell(Episode episode, EpisodeChange change) {
        EpisodeFacts facts = episode.facts();
        listeners.forEach(listener -> listener.changed(facts, change));
    }

    private EpisodeOutcome join(Episode episode, Report report) {
        follow(episode, episode.add(report));
        return taken(episode);
    }

    private void follow(Episode episode, EpisodeSnapshot before) {
        EpisodeSnapshot after = episode.snapshot();
        if (before.riskChanged(after)) {
            outbox.publish(new EpisodeEvents.RiskLevelChanged(
                    episode.id(), before.risk().name(), after.risk().name()));
        }
        if (before.startBecameKnown(after)) {
            tasks.close(TaskQueue.START_UNKNOWN, SUBJECT, episode.id().toString());
        }
        tellReturn(episode, before);
        repository.flush();
        tell(episode, before.returnBecameKnown(after) ? EpisodeChange.CLOSED : EpisodeChange.CHANGED);
    }

    private void tellReturn(Episode episode, EpisodeSnapshot before) {
        EpisodeSnapshot after = episode.snapshot();
        boolean known = before.returnBecameKnown(after);
        if (!known && !before.returnWasCorrected(after)) {
            return;
        }
        if (known) {
            // The duty may have been agreed anew since the episode was opened.
            episode.follow(dutyOf(episode.setting(), clock.instant()));
        }
        EpisodeFacts facts = episode.facts();
        Instant returnedAt = Objects.requireNonNull(facts.returnedAt());
        outbox.publish(
                new EpisodeEvents.MissingEpisodeClosed(
                        facts.episodeId(),
                        facts.childRef(),
                        facts.placementId(),
                        facts.responsibleLa(),
                        facts.hostLa(),
                        facts.deliveringLa(),
                        facts.startDate(),
                        Objects.requireNonNull(Episode.day(returnedAt)),
                        returnedAt),
                returnedAt);
        repository.flush();
        ReturnedEpisode returned = new ReturnedEpisode(
                facts.episodeId(),
                facts.childRef(),
                facts.placementId(),
                facts.responsibleLa(),
                facts.hostLa(),
                facts.deliveringLa(),
                facts.force(),
                facts.startDate(),
                returnedAt,
                ClockStartFact.RETURNED);
        for (ReturnListener listener : returnListeners) {
            if (known) {
                listener.returned(returned);
            } else {
                listener.returnCorrected(returned);
            }
        }
    }

    private DutyDecision dutyOf(EpisodeSetting setting, Instant at) {
        return duties.dutyFor(setting.placementId(), setting.childRef(), setting.responsibleLa(), setting.hostLa(), at);
    }

    private static EpisodeOutcome taken(Episode episode) {
        return new EpisodeOutcome.Taken(episode.id(), episode.snapshot().risk());
    }

    /** Records the return that staff of the responsible or host authority know of. */
    @Transactional
    public EpisodeView close(UUID id, VersionTag tag, EpisodeRequests.Closure request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        String childRef =
                access.visible(repository.findByIdOptional(id), caller).childRef();
        repository.lockChild(childRef);
        Episode episode = repository.findById(id);
        repository.getEntityManager().refresh(episode);
        tag.mustMatch(episode.version());
        EpisodeSnapshot before = episode.snapshot();
        if (request.returnedAt().isAfter(now.plus(SKEW))) {
            throw Problem.at("/returnedAt", CaseworkProblem.TIMES_INCONSISTENT, "The return lies in the future.");
        }
        episode.close(caller, Ids.next(), request.returnedAt(), now);
        follow(episode, before);
        audit.record(AuditEntry.done("close", SUBJECT, id.toString()));
        return episode.view(caller);
    }

    @Transactional
    public EpisodeView read(UUID id) {
        Caller caller = currentCaller.get();
        Episode episode = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
        return episode.view(caller);
    }

    /** The episodes that the caller's organisation may see, newest first. */
    @Transactional
    public Page<EpisodeView> list(@Nullable EpisodeState state, @Nullable String childRef, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<EpisodeView> episodes = Page.of(
                repository.visibleTo(caller.organisation(), state, childRef, page),
                page,
                Episode::id,
                episode -> episode.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                episodes.items().stream().map(e -> e.id().toString()).toList(),
                episodes.items().stream().map(EpisodeView::childRef).collect(Collectors.toSet())));
        return episodes;
    }

    /**
     * The facts that the interview needs, for the transaction and identity of the asking feature.
     *
     * @throws Problem {@code not-found} when there is no such episode, or this identity may not see it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public EpisodeFacts factsOf(UUID episodeId) {
        return repository.findByIdOptional(episodeId).map(Episode::facts).orElseThrow(Problem::notFound);
    }

    /** Notes which interview covers the episode, so that a reader finds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void interviewIs(UUID episodeId, UUID interviewId) {
        repository.findByIdOptional(episodeId).orElseThrow(Problem::notFound).interviewIs(interviewId);
    }

    /** The facts of the episodes with ids after this one, in their order: for features that have to catch up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EpisodeFacts> factsAfter(UUID last, int limit) {
        return repository.after(last, limit).stream().map(Episode::facts).toList();
    }
}
