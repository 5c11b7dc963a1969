package uk.panauthority.casework.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.panauthority.common.problem.ProblemCatalogue;
import uk.panauthority.common.problem.ProblemType;

/** Makes the problems of casework known to the mapper of database constraints. */
@ApplicationScoped
public class CaseworkProblemCatalogue implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CaseworkProblem.values());
    }
}
