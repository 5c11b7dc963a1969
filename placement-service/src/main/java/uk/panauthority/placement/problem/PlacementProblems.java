package uk.panauthority.placement.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.panauthority.common.problem.ProblemCatalogue;
import uk.panauthority.common.problem.ProblemType;

/** Tells the kernel which refusals this service knows, so that a violated constraint becomes the right one. */
@ApplicationScoped
public class PlacementProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PlacementProblem.values());
    }
}
