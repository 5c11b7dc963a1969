package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** A new absence during the wait joins the offer that is open or has an interview of its own, as a worker chooses. */
@ApplicationScoped
public class EpisodeChoiceService {

    private final InterviewDesk desk;
    private final InterviewRepository interviews;
    private final InterviewUpkeep upkeep;
    private final EpisodeService episodes;
    private final AuditTrail audit;

    public EpisodeChoiceService(
            InterviewDesk desk,
            InterviewRepository interviews,
            InterviewUpkeep upkeep,
            EpisodeService episodes,
            AuditTrail audit) {
        this.desk = desk;
        this.interviews = interviews;
        this.upkeep = upkeep;
        this.episodes = episodes;
        this.audit = audit;
    }

    @Transactional
    InterviewView choose(UUID id, VersionTag tag, InterviewRequests.EpisodeDecision decision) {
        return desk.change(id, tag, "chooseEpisodes", (interview, caller, now) -> {
            interview.require(InterviewAction.CHOOSE_EPISODES, caller);
            requireSameChild(interview, decision.episodeId());
            switch (decision.choice()) {
                case SAME_OFFER -> join(interview, decision.episodeId(), caller, now);
                case ANOTHER_INTERVIEW -> separate(interview, decision.episodeId(), caller, now);
            }
        });
    }

    private void requireSameChild(ReturnHomeInterview interview, UUID episode) {
        if (!episodes.factsOf(episode).childRef().equals(interview.childRef())) {
            throw Problem.of(CaseworkProblem.EPISODE_OF_OTHER_CHILD);
        }
    }

    private void join(ReturnHomeInterview interview, UUID episode, Caller caller, Instant now) {
        Optional<CoveredEpisode> here = interview.coverage().counting(episode);
        if (here.isPresent()) {
            interview.coverage().takeIn(here.get(), now, caller.username());
            return;
        }
        ReturnHomeInterview other = interviews
                .covering(interview.childRef(), episode)
                .filter(interview::isLike)
                .orElseThrow(() -> Problem.at(
                        "/episodeId",
                        CommonProblem.FIELD_INVALID,
                        "It is not covered by an open offer of the same authorities."));
        CoveredEpisode there = other.coverage().counting(episode).orElseThrow();
        other.release(episode, Release.COVERED_ELSEWHERE);
        settle(other, "release", now);
        interview.coverage().takeIn(there, now, caller.username());
        episodes.interviewIs(episode, interview.id());
    }

    private void separate(ReturnHomeInterview interview, UUID episode, Caller caller, Instant now) {
        ReturnHomeInterview own = interview.separate(episode, now, caller.username());
        interviews.persist(own);
        settle(own, "cover", now);
        episodes.interviewIs(episode, own.id());
    }

    private void settle(ReturnHomeInterview other, String action, Instant now) {
        upkeep.rescheduled(other, now);
        audit.record(
                AuditEntry.done(action, InterviewService.SUBJECT, other.id().toString())
                        .because("WORKERS_CHOICE")
                        .concerning(other.visibleTo()));
    }
}
