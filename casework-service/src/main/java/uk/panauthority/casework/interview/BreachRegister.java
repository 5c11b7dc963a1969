package uk.panauthority.casework.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The deadlines that were not kept. Entries are only added: a correction that makes a breach disappear is noted beside it.
 */
@ApplicationScoped
class BreachRegister implements PanacheRepositoryBase<InterviewBreach, UUID> {

    /** Notes each deadline of the interview that has been broken by now and is not noted yet. */
    void noteBreaches(ReturnHomeInterview interview, Instant now) {
        if (!interview.state().runsTheClock()) {
            return;
        }
        List<InterviewBreach> known = of(interview.id());
        interview.coverage().counting().stream()
                .filter(e -> e.isBreached(interview.heldAt(), now))
                .filter(e -> known.stream().noneMatch(b -> isBreachOf(b, e)))
                .forEach(e -> persist(new InterviewBreach(interview.id(), e, InterviewBreach.Entry.BREACHED, now)));
    }

    /** Notes beside the breaches of an episode that its return is now told differently. */
    void noteCorrection(ReturnHomeInterview interview, CoveredEpisode corrected, Instant now) {
        boolean breached =
                of(interview.id()).stream().anyMatch(b -> b.episodeId().equals(corrected.episodeId()));
        if (breached) {
            persist(new InterviewBreach(interview.id(), corrected, InterviewBreach.Entry.CORRECTED, now));
        }
    }

    List<InterviewBreach> of(UUID interviewId) {
        return list("interviewId = ?1 order by id", interviewId);
    }

    Map<UUID, List<InterviewBreach>> of(Collection<UUID> interviewIds) {
        return list("interviewId in ?1 order by id", interviewIds).stream()
                .collect(Collectors.groupingBy(InterviewBreach::interviewId));
    }

    private static boolean isBreachOf(InterviewBreach breach, CoveredEpisode episode) {
        return breach.entry() == InterviewBreach.Entry.BREACHED
                && breach.episodeId().equals(episode.episodeId())
                && breach.deadline().equals(episode.deadline());
    }
}
