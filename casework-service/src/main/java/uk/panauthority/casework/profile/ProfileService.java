package uk.panauthority.casework.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Keeps profiles and shows them: part 1 to its owners, the snapshot of an absence to those who look for the child. */
@ApplicationScoped
public class ProfileService {

    /** How profiles are named in tasks and audit. */
    static final String SUBJECT = "philomena-profile";

    private static final String OF_EPISODE = "philomena-snapshot";

    private final ProfileRepository repository;
    private final ChildService children;
    private final EpisodeService episodes;
    private final TaskService tasks;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    public ProfileService(
            ProfileRepository repository,
            ChildService children,
            EpisodeService episodes,
            TaskService tasks,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.repository = repository;
        this.children = children;
        this.episodes = episodes;
        this.tasks = tasks;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The responsible authority begins the profile of a child whom no placement has begun one for. */
    @Transactional
    ProfileView begin(String childRef, PartOne partOne) {
        Caller caller = currentCaller.get();
        if (!children.isOwn(childRef, caller)) {
            throw Problem.notFound();
        }
        if (repository.ofChild(childRef).isPresent()) {
            throw Problem.of(CaseworkProblem.PROFILE_EXISTS);
        }
        Profile profile = Profile.begin(childRef, caller, partOne, clock.instant());
        repository.persistAndFlush(profile);
        return kept(profile, "begin", caller);
    }

    @Transactional
    ProfileView read(String childRef) {
        Caller caller = currentCaller.get();
        Profile profile = visible(childRef, caller);
        audit(AuditEntry.read("read", SUBJECT, profile.id().toString()), profile.childRef());
        return view(profile, caller);
    }

    @Transactional
    ProfileView write(String childRef, VersionTag tag, PartOne partOne) {
        Caller caller = currentCaller.get();
        Profile profile = visible(childRef, caller);
        tag.mustMatch(profile.version());
        profile.write(partOne, caller, today(), clock.instant());
        repository.flush();
        tasks.close(TaskQueue.PROFILE_CONFIRM, SUBJECT, profile.id().toString());
        return kept(profile, "write", caller);
    }

    /** Somebody who knows the child says that the profile still holds after a move. */
    @Transactional
    ProfileView confirm(String childRef, VersionTag tag) {
        Caller caller = currentCaller.get();
        Profile profile = visible(childRef, caller);
        tag.mustMatch(profile.version());
        profile.confirm(caller, today(), clock.instant());
        repository.flush();
        tasks.close(TaskQueue.PROFILE_CONFIRM, SUBJECT, profile.id().toString());
        audit(AuditEntry.done("confirm", SUBJECT, profile.id().toString()), childRef);
        return view(profile, caller);
    }

    /**
     * What the force and the authorities of an absence were given.
     *
     * @throws Problem {@code not-found} for others, and while nothing has been given
     */
    @Transactional
    ProfileView.OfEpisode ofEpisode(UUID episodeId) {
        Optional<ProfileRepository.Snapshot> snapshot = repository.snapshotOf(episodeId);
        EpisodeFacts episode = episodes.factsOf(episodeId);
        requireRelated(episode, currentCaller.get());
        List<ProfileView.Written> partTwo = repository.partTwoOf(episodeId);
        if (snapshot.isEmpty() && partTwo.isEmpty()) {
            throw Problem.notFound();
        }
        audit(AuditEntry.read("read", OF_EPISODE, episodeId.toString()), episode.childRef());
        PartOne partOne = snapshot.map(ProfileRepository.Snapshot::partOne).orElse(null);
        return new ProfileView.OfEpisode(
                episodeId,
                episode.childRef(),
                snapshot.map(ProfileRepository.Snapshot::revision).orElse(null),
                partOne,
                snapshot.map(ProfileRepository.Snapshot::takenAt).orElse(null),
                partTwo,
                Stream.concat(
                                TextFlag.in(json.valueToTree(partOne)).stream(),
                                TextFlag.in(json.valueToTree(partTwo)).stream())
                        .toList());
    }

    /** The responsible or the host authority writes down what is known of this absence. */
    @Transactional
    ProfileView.OfEpisode writePartTwo(UUID episodeId, PartTwo partTwo) {
        Caller caller = currentCaller.get();
        EpisodeFacts episode = episodes.factsOf(episodeId);
        requireRelated(episode, caller);
        repository.addPartTwo(episode, viewersOf(episode), partTwo, caller.username(), clock.instant());
        audit(AuditEntry.done("writePartTwo", OF_EPISODE, episodeId.toString()), episode.childRef());
        return ofEpisode(episodeId);
    }

    /** Whoever looks for the child: the force, the responsible and the host authority. */
    static List<String> viewersOf(EpisodeFacts episode) {
        return Stream.of(episode.force(), episode.responsibleLa(), episode.hostLa())
                .distinct()
                .sorted()
                .toList();
    }

    private void requireRelated(EpisodeFacts episode, Caller caller) {
        access.visible(Optional.of(new Searched(episode.childRef(), Set.copyOf(viewersOf(episode)))), caller);
    }

    private Profile visible(String childRef, Caller caller) {
        return access.visible(repository.ofChild(childRef).map(p -> p.on(today())), caller)
                .profile();
    }

    private ProfileView kept(Profile profile, String action, Caller caller) {
        repository.keepRevision(profile, caller.organisation(), caller.username(), clock.instant());
        audit(AuditEntry.done(action, SUBJECT, profile.id().toString()), profile.childRef());
        return view(profile, caller);
    }

    private ProfileView view(Profile profile, Caller caller) {
        return profile.view(caller, today(), TextFlag.in(json.valueToTree(profile.partOne())));
    }

    private void audit(AuditEntry entry, String childRef) {
        audit.record(entry.about(Set.of(childRef)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
