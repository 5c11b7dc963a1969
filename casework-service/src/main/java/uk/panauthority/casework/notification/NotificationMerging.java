package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeDecisions;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** A person finds that two reports tell of one absence: carer and school, or two forces (casework reference, 4.1 rule 7). */
@ApplicationScoped
public class NotificationMerging {

    private final NotificationRepository repository;
    private final EpisodeDecisions decisions;
    private final EpisodeService episodes;
    private final NotificationTasks tasks;
    private final NotificationNews news;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public NotificationMerging(
            NotificationRepository repository,
            EpisodeDecisions decisions,
            EpisodeService episodes,
            NotificationTasks tasks,
            NotificationNews news,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.episodes = episodes;
        this.tasks = tasks;
        this.news = news;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NotificationView merge(UUID id, VersionTag tag, NotificationRequests.Merging request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        PoliceNotification notification = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(notification.version());
        notification.merge(caller, now);
        String childRef = Objects.requireNonNull(notification.childRef());
        if (!episodes.isEpisodeOf(request.episodeId(), childRef, caller)) {
            throw Problem.at("/episodeId", CommonProblem.FIELD_INVALID, "This is no episode of the child.");
        }
        // The reports of the absence itself; what else waits under the reference then finds its place by it.
        List<Report> reports = repository.waitingFor(childRef).stream()
                .filter(n -> n.type() == MessageType.MISSING_REPORT
                        && n.force().equals(notification.force())
                        && n.reference().equals(notification.reference()))
                .flatMap(n -> n.waitingReport().stream())
                .toList();
        decisions.takeIn(request.episodeId(), reports);
        tasks.closeTriage(notification);
        repository.flush();
        news.changed(notification);
        audit.record(
                AuditEntry.done("merge", "police-notification", id.toString()).concerning(notification.visibleTo()));
        return notification.view(caller);
    }
}
