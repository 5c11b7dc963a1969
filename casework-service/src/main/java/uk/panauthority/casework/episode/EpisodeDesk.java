package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** What staff of an authority tell of an absence, and where they decide what is right. */
@ApplicationScoped
public class EpisodeDesk {

    private final EpisodeRepository repository;
    private final EpisodeReports reports;
    private final ChangedEpisode changes;
    private final ChildService children;
    private final EpisodeWords words;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public EpisodeDesk(
            EpisodeRepository repository,
            EpisodeReports reports,
            ChangedEpisode changes,
            ChildService children,
            EpisodeWords words,
            CurrentCaller currentCaller,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.changes = changes;
        this.children = children;
        this.words = words;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Staff report that a child of their authority is away. A return that is known without its start is completed. */
    @Transactional
    public EpisodeView open(EpisodeRequests.Opening request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        KnownChild child = children.own(request.childRef(), caller)
                .orElseThrow(() -> Problem.at(
                        "/childRef", CommonProblem.FIELD_INVALID, "This is not a child of the caller's authority."));
        Report report = StaffEntry.opening(request, child, words.close(request), caller, now);
        EpisodeSetting home =
                new EpisodeSetting(child.childRef(), child.responsibleLa(), child.responsibleLa(), null, null, null);
        return switch (reports.take(report, false, home)) {
            case EpisodeOutcome.Taken taken ->
                changes.remembered(repository.findById(taken.episodeId()), "report-missing");
            case EpisodeOutcome.Withheld withheld -> throw refused(withheld.fault());
        };
    }

    private static Problem refused(EpisodeFault fault) {
        return fault == EpisodeFault.END_BEFORE_START
                ? Problem.at("/lastSeenAt", CaseworkProblem.END_BEFORE_START, "The child returned before that.")
                : Problem.of(CaseworkProblem.EPISODE_OVERLAP);
    }

    /** Records the return that staff of the responsible or host authority know of. */
    @Transactional
    public EpisodeView close(UUID id, VersionTag tag, EpisodeRequests.Closure request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        Episode episode = changes.locked(id, tag, caller);
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        if (before.returnedAt() != null) {
            // Asked first, so that an organisation that may never close hears so.
            EpisodeLifecycle.TABLE.require(
                    EpisodeState.OPEN, EpisodeAction.CLOSE, caller, EpisodeParty.of(episode, caller));
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", episode.state().name())
                    .with("allowedActions", EpisodeActions.of(episode, caller));
        }
        require(episode, EpisodeAction.CLOSE, caller);
        Instant returned = StaffEntry.past(request.returnedAt(), "/returnedAt", now);
        Instant started = before.startedAt();
        if (started != null && returned.isBefore(started)) {
            throw Problem.at("/returnedAt", CaseworkProblem.END_BEFORE_START, "The return is before the child left.");
        }
        episode.add(List.of(StaffStatements.closure(caller, id, returned, now)));
        return changes.done(episode, before, "close");
    }

    /** Records when the child left, where that was not known. */
    @Transactional
    public EpisodeView start(UUID id, VersionTag tag, EpisodeRequests.Start request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        Episode episode = changes.locked(id, tag, caller);
        require(episode, EpisodeAction.START_KNOWN, caller);
        Instant started = startOf(request.startedAt(), episode, caller, now);
        return decided(episode, caller, now, "start-known", started, null, null, false, null);
    }

    /** Corrects what was told wrongly. What was told before stays on the record beside the decision. */
    @Transactional
    public EpisodeView correct(UUID id, VersionTag tag, EpisodeRequests.Correction request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        Episode episode = changes.locked(id, tag, caller);
        require(episode, EpisodeAction.CORRECT, caller);
        boolean notReturned = Boolean.TRUE.equals(request.notReturned());
        if (notReturned && request.returnedAt() != null) {
            throw Problem.at("/notReturned", CommonProblem.FIELD_INVALID, "A return is told beside it.");
        }
        return decided(
                episode,
                caller,
                now,
                "correct",
                request.startedAt() == null ? null : startOf(request.startedAt(), episode, caller, now),
                request.kind() == null ? null : StaffEntry.kind(request.kind(), "/kind"),
                request.returnedAt() == null ? null : StaffEntry.past(request.returnedAt(), "/returnedAt", now),
                notReturned,
                request.changesOfKind() == null ? null : turns(request.changesOfKind(), now));
    }

    /** Records that whereabouts became known, or were lost: a new part of the same absence begins. */
    @Transactional
    public EpisodeView changeKind(UUID id, VersionTag tag, EpisodeRequests.KindChange request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        Episode episode = changes.locked(id, tag, caller);
        require(episode, EpisodeAction.CHANGE_KIND, caller);
        Turn turn = new Turn(StaffEntry.past(request.at(), "/at", now), StaffEntry.kind(request.kind(), "/kind"));
        Segment last = episode.course().segments().getLast();
        Instant since = last.start();
        if (since != null && !turn.at().isAfter(since)) {
            throw Problem.at("/at", CaseworkProblem.TIMES_INCONSISTENT, "The part before has to begin earlier.");
        }
        if (turn.kind() == last.kind()) {
            throw Problem.at("/kind", CommonProblem.FIELD_INVALID, "The absence is of this kind already.");
        }
        List<Turn> turns = new ArrayList<>();
        for (Segment segment : episode.course().segments()) {
            if (segment.end() != null) {
                turns.add(new Turn(segment.end(), other(segment.kind())));
            }
        }
        turns.add(turn);
        return decided(episode, caller, now, "change-kind", null, null, null, false, turns);
    }

    private EpisodeView decided(
            Episode episode,
            Caller caller,
            Instant now,
            String action,
            @Nullable Instant started,
            @Nullable SegmentKind kind,
            @Nullable Instant returned,
            boolean notReturned,
            @Nullable List<Turn> turns) {
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        int number = (int) episode.reports().stream()
                        .filter(r -> r.kind() == ReportKind.DECISION)
                        .count()
                + 1;
        Report decision = StaffStatements.decision(
                caller, episode.id(), number, started, kind, returned, notReturned, turns, now);
        Course after = episode.courseWith(List.of(decision));
        if (after.isContradictory()) {
            throw Problem.at(
                    started == null ? "/returnedAt" : "/startedAt",
                    CaseworkProblem.END_BEFORE_START,
                    "The return would be before the child left.");
        }
        episode.add(List.of(decision));
        return changes.done(episode, before, action);
    }

    private Instant startOf(GivenTime given, Episode episode, Caller caller, Instant now) {
        Instant started = StaffEntry.past(given, "/startedAt", now);
        Optional<KnownChild> child = children.own(episode.childRef(), caller);
        child.ifPresent(known -> StaffEntry.mustBeAfterBirth(started, known, "/startedAt"));
        return started;
    }

    private static List<Turn> turns(List<EpisodeRequests.KindChange> changes, Instant now) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> new Turn(
                        StaffEntry.past(changes.get(i).at(), "/changesOfKind/" + i + "/at", now),
                        StaffEntry.kind(changes.get(i).kind(), "/changesOfKind/" + i + "/kind")))
                .toList();
    }

    private static SegmentKind other(SegmentKind kind) {
        return kind == SegmentKind.M ? SegmentKind.A : SegmentKind.M;
    }

    private static void require(Episode episode, EpisodeAction action, Caller caller) {
        EpisodeLifecycle.TABLE.require(episode.state(), action, caller, EpisodeParty.of(episode, caller));
    }
}
