package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;

/** The beginning and the end of every change that staff make to an episode: under the child's lock, told and audited. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangedEpisode {

    private final EpisodeRepository repository;
    private final EpisodeReports reports;
    private final EpisodeNews news;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public ChangedEpisode(
            EpisodeRepository repository,
            EpisodeReports reports,
            EpisodeNews news,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.repository = repository;
        this.reports = reports;
        this.news = news;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    /** The episode as it is now, when the caller may know of it; nobody else changes any of the child until the end. */
    Episode locked(UUID id, Caller caller) {
        Episode episode = access.visible(repository.findByIdOptional(id), caller);
        repository.lockChild(episode.childRef());
        repository.getEntityManager().refresh(episode);
        repository.deferOverlaps();
        return episode;
    }

    /** As {@link #locked(UUID, Caller)}, in the version that the caller has read. */
    Episode locked(UUID id, VersionTag tag, Caller caller) {
        Episode episode = locked(id, caller);
        tag.mustMatch(episode.version());
        return episode;
    }

    /** The facts have changed: whoever must know is told, and what waits may fit now. */
    EpisodeView done(Episode episode, EpisodeSnapshot before, String action) {
        repository.flush();
        repository.checkOverlaps();
        news.tell(episode, before);
        reports.settleWaiting(episode.setting());
        return remembered(episode, action);
    }

    /** Something was asked for or refused; the facts are as they were. */
    EpisodeView remembered(Episode episode, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, EpisodeTasks.SUBJECT, episode.id().toString())
                .concerning(episode.visibleTo())
                .about(Set.of(episode.childRef())));
        return EpisodeView.of(episode, currentCaller.get());
    }
}
