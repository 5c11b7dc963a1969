package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Tests whether an organisation may interview the child: it must not be the provider of the placement that the child is
 * in, nor of one that the child was missing from. A person acts for one organisation only, so that the provider's staff
 * cannot come in under another name. Carers, social workers and mentors are not known here as persons and not tested.
 */
@ApplicationScoped
public class Independence {

    private final InterviewRepository interviews;
    private final PlacementLinkService placements;

    public Independence(InterviewRepository interviews, PlacementLinkService placements) {
        this.interviews = interviews;
        this.placements = placements;
    }

    /**
     * The proof.
     *
     * @param at when the interview is given or held; decides which placement is the present one
     * @throws Problem {@code not-independent} with the facts
     */
    IndependenceCheck require(ReturnHomeInterview interview, String organisation, Instant at) {
        interviews.reach(interview.childRef());
        Set<IndependenceFact> facts = new LinkedHashSet<>();
        placements
                .ofChild(interview.childRef(), at)
                .map(p -> new IndependenceFact(
                        "CURRENT_PLACEMENT",
                        p.placementId(),
                        p.providerId(),
                        !p.providerId().equals(organisation)))
                .ifPresent(facts::add);
        for (CoveredEpisode episode : interview.episodes()) {
            if (episode.placementId() != null && episode.providerId() != null) {
                facts.add(new IndependenceFact(
                        "PLACEMENT_LEFT",
                        episode.placementId(),
                        episode.providerId(),
                        !episode.providerId().equals(organisation)));
            }
        }
        IndependenceCheck check = new IndependenceCheck(at, List.copyOf(facts));
        if (!check.passed()) {
            throw Problem.of(CaseworkProblem.NOT_INDEPENDENT).with("facts", check.facts());
        }
        return check;
    }
}
