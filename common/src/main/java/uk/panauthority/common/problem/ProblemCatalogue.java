package uk.panauthority.common.problem;

import java.util.List;

/** The problem types of one service besides {@link CommonProblem}; each service provides one such bean. */
public interface ProblemCatalogue {

    List<? extends ProblemType> types();
}
