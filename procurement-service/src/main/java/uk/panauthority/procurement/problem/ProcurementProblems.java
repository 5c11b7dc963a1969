package uk.panauthority.procurement.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.panauthority.common.problem.ProblemCatalogue;
import uk.panauthority.common.problem.ProblemType;

/** Makes {@link ProcurementProblem} known to the kernel. */
@ApplicationScoped
public class ProcurementProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ProcurementProblem.values());
    }
}
