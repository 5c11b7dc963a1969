package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/** Shows episodes to those who may know of them, and their facts to other features. */
@ApplicationScoped
public class EpisodeService {

    private static final String SUBJECT = "missing-episode";

    private final EpisodeRepository repository;
    private final EpisodeWords words;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public EpisodeService(
            EpisodeRepository repository,
            EpisodeWords words,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.repository = repository;
        this.words = words;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    @Transactional
    public EpisodeView read(UUID id) {
        Caller caller = currentCaller.get();
        Episode episode = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
        return EpisodeView.of(episode, caller);
    }

    /** The free text of an episode, as far as the caller may read it. */
    @Transactional
    public EpisodeNarrative narrative(UUID id) {
        Caller caller = currentCaller.get();
        Episode episode = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read-narrative", SUBJECT, id.toString()));
        return words.narrative(episode, caller);
    }

    /** The episodes that the caller's organisation may see, newest first. */
    @Transactional
    public Page<EpisodeView> list(EpisodeSearch search, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<EpisodeView> episodes = Page.of(
                repository.visibleTo(caller.organisation(), search, page),
                page,
                Episode::id,
                episode -> EpisodeView.of(episode, caller));
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
        return repository.findByIdOptional(episodeId).map(EpisodeFacts::of).orElseThrow(Problem::notFound);
    }

    /** Whether the caller may know of this episode, and it is one of this child. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isEpisodeOf(UUID episodeId, String childRef, Caller caller) {
        return repository
                .findByIdOptional(episodeId)
                .filter(e -> e.childRef().equals(childRef) && e.visibleTo().contains(caller.organisation()))
                .isPresent();
    }

    /** Notes which interview covers the episode, so that a reader finds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void interviewIs(UUID episodeId, UUID interviewId) {
        repository.findByIdOptional(episodeId).orElseThrow(Problem::notFound).interviewIs(interviewId);
    }
}
