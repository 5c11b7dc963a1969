package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.care.CareService;
import uk.panauthority.casework.interview.InterviewSettings.Setting;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Tests whether an organisation, and the person it names, may interview the child. The organisation must not be the
 * provider of the placement that the child is in, nor of one that the child was missing from; a person acts for one
 * organisation only, so that the provider's staff and carers cannot come in under another name. The person must not be the
 * child's allocated social worker, unless the authority's dated setting allows. Mentors are not known here yet.
 */
@ApplicationScoped
public class Independence {

    private final InterviewRepository interviews;
    private final PlacementLinkService placements;
    private final CareService care;
    private final InterviewSettings settings;

    public Independence(
            InterviewRepository interviews,
            PlacementLinkService placements,
            CareService care,
            InterviewSettings settings) {
        this.interviews = interviews;
        this.placements = placements;
        this.care = care;
        this.settings = settings;
    }

    /**
     * The proof.
     *
     * @param person the interviewer, once named
     * @param at when the interview is given or held; decides which placement is the present one
     * @throws Problem {@code not-independent} with the facts
     */
    IndependenceCheck require(ReturnHomeInterview interview, String organisation, @Nullable String person, Instant at) {
        IndependenceCheck check = test(interview, organisation, person, at);
        if (!check.passed()) {
            throw Problem.of(CaseworkProblem.NOT_INDEPENDENT).with("facts", check.facts());
        }
        return check;
    }

    /** As {@link #require}, where somebody else decides what follows. */
    IndependenceCheck test(ReturnHomeInterview interview, String organisation, @Nullable String person, Instant at) {
        interviews.reach(interview.childRef());
        List<IndependenceFact> facts = new ArrayList<>();
        placements
                .ofChild(interview.childRef(), at)
                .map(p -> IndependenceFact.ofPlacement(
                        "CURRENT_PLACEMENT", p.placementId(), p.providerId(), organisation))
                .ifPresent(facts::add);
        for (CoveredEpisode episode : interview.coverage().counting()) {
            if (episode.placementId() != null && episode.providerId() != null) {
                facts.add(IndependenceFact.ofPlacement(
                        "PLACEMENT_LEFT", episode.placementId(), episode.providerId(), organisation));
            }
        }
        socialWorker(interview, organisation, person, at).ifPresent(facts::add);
        return new IndependenceCheck(at, facts.stream().distinct().toList());
    }

    /** The allocated social worker acts for the responsible authority; nobody of another organisation can be that person. */
    private Optional<IndependenceFact> socialWorker(
            ReturnHomeInterview interview, String organisation, @Nullable String person, Instant at) {
        if (person == null || !organisation.equals(interview.responsibleLa())) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(at, PlatformClock.LONDON);
        Setting setting = Setting.ALLOCATED_SOCIAL_WORKER_MAY_INTERVIEW;
        String permittedBy = settings.holds(setting, organisation, day) ? setting.name() : null;
        return care.factsOf(interview.childRef())
                .flatMap(facts -> facts.workerOn(day))
                .map(worker -> IndependenceFact.ofPerson(
                        "ALLOCATED_SOCIAL_WORKER", person, worker.equals(person), permittedBy));
    }
}
